/// A file that goes with a message.
public struct AttachedFile: Hashable, Sendable {
  /// What kind of file it is.
  public enum Kind: Hashable, Sendable {
    /// An iCalendar file that publishes events.
    case calendar
    /// A table in UTF-8.
    case csv
    /// Text in UTF-8.
    case plainText

    var mediaType: String {
      switch self {
      case .calendar: "text/calendar; charset=utf-8; method=PUBLISH"
      case .csv: "text/csv; charset=utf-8"
      case .plainText: "text/plain; charset=utf-8"
      }
    }
  }

  /// The name under which it is offered: letters, digits, dots, hyphens and underscores.
  public let fileName: String
  /// What kind of file it is.
  public let kind: Kind
  /// What is in it.
  public let bytes: [UInt8]

  /// A file with a name; what the name may not hold becomes a hyphen.
  public init(fileName: String, kind: Kind, bytes: [UInt8]) {
    let safe = fileName.unicodeScalars.prefix(40).map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "_": Character(scalar)
      default: "-"
      }
    }
    self.fileName = safe.isEmpty ? "file" : String(safe)
    self.kind = kind
    self.bytes = bytes
  }

  /// A calendar as a file, `due-days.ics` unless another name is given.
  public init(calendar: EventCalendar, fileName: String = "due-days.ics") {
    self.init(fileName: fileName, kind: .calendar, bytes: calendar.bytes)
  }
}
