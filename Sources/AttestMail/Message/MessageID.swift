/// The identity of a message, the same however often it is sent: `<left@right>` without the brackets.
///
/// Whoever receives a second copy can tell by it that it is one. Choose a left side that says nothing about the
/// recipient, such as a digest: it can be read by everybody on the way.
public struct MessageID: Hashable, Sendable, CustomStringConvertible {
  /// The identity without brackets.
  public let text: String

  /// The identity as the header writes it, in angle brackets.
  public var description: String { "<\(text)>" }

  /// The identity with this left side at the domain of an address, or nil when the left side is not letters, digits,
  /// dots, hyphens and underscores (at most 64, no dot first, last or twice).
  public init?(_ left: String, at sender: MailAddress) {
    self.init(left + "@" + sender.domain)
  }

  /// The identity written `left@right`, with or without its angle brackets, as it was stored.
  public init?(_ text: String) {
    var text = text[...]
    if text.utf8.first == UInt8(ascii: "<"), text.utf8.last == UInt8(ascii: ">") {
      text = text.dropFirst().dropLast()
    }
    guard let address = try? MailAddress(String(text)), !address.text.utf8.contains(where: MessageID.isOdd)
    else { return nil }
    self.text = address.text
  }

  /// The identity of what these parts together name, such as the register, the person and the day.
  ///
  /// The same parts give the same identity; what they say cannot be read from it.
  public init(naming parts: [String], at sender: MailAddress) {
    text = "\(StableName.digits(for: parts))@\(sender.domain)"
  }

  /// Signs that an address may have and an identity of ours does not need.
  private static func isOdd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): false
    case UInt8(ascii: "0")...UInt8(ascii: "9"): false
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "@"): false
    default: true
    }
  }
}
