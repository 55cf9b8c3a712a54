/// How the text of a file is written down in bytes (formats, *Text files*).
public enum TextEncoding: String, CaseIterable, Sendable {
  /// Everybody's.
  case utf8 = "utf-8"
  /// Excel's "Unicode Text" and Moodle's "Excel" export: two bytes a unit, the low one first.
  case utf16LittleEndian = "utf-16le"
  /// Two bytes a unit, the high one first.
  case utf16BigEndian = "utf-16be"
  /// What Excel writes as plain CSV on a British machine.
  case windows1252 = "windows-1252"
  /// What Excel writes as plain CSV on a Polish machine.
  case windows1250 = "windows-1250"

  /// The encoding with this name, in any case, with or without hyphens; `cp1252` is `windows-1252`.
  public init?(name: String) {
    let plain = String(decoding: name.utf8.filter { $0 != 45 && $0 != 95 }, as: UTF8.self).lowercased()
    let found = TextEncoding.allCases.first { encoding in
      String(decoding: encoding.rawValue.utf8.filter { $0 != 45 }, as: UTF8.self) == plain
    }
    switch (found, plain) {
    case (let found?, _): self = found
    case (nil, "cp1252"): self = .windows1252
    case (nil, "cp1250"): self = .windows1250
    default: return nil
    }
  }

  /// The name for people.
  public var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1252: "Windows-1252"
    case .windows1250: "Windows-1250"
    }
  }

  /// The mark that a file in this encoding may begin with.
  var mark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .windows1252, .windows1250: []
    }
  }

  /// The encoding whose mark the bytes begin with.
  static func marked(_ bytes: Bytes) -> TextEncoding? {
    TextEncoding.allCases.first { !$0.mark.isEmpty && bytes.starts(with: $0.mark) }
  }
}
