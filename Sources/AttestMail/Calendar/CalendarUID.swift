/// The identity of an event, by which a calendar knows it again when it has changed.
///
/// Give the same identity for the same due day of the same requirement, and subscribing again updates the event.
public struct CalendarUID: Hashable, Comparable, Sendable {
  /// The identity, such as `7f3a9c…`.
  public let text: String

  /// An identity from an id that is unique within the register and a domain of the organisation.
  ///
  /// Nil unless the id and the domain are each 1 to 120 ASCII letters, digits, dots, hyphens and underscores.
  public init?(_ id: String, domain: some StringProtocol) {
    for part in [id[...], Substring(domain)] {
      guard (1...120).contains(part.utf8.count), part.utf8.allSatisfy(CalendarUID.isAllowed) else {
        return nil
      }
    }
    text = "\(id)@\(domain)"
  }

  /// The identity of what these parts together name, such as the register, the person, the requirement and the day.
  ///
  /// The same parts give the same identity, whatever address mail is from; what they say cannot be read from it.
  public init(naming parts: [String]) {
    text = StableName.digits(for: parts)
  }

  /// Orders identities by their text.
  public static func < (left: CalendarUID, right: CalendarUID) -> Bool { left.text < right.text }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
