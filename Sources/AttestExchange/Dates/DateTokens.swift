/// Walks through the text of a date.
struct DateTokens {
  private let bytes: [UInt8]
  private var position = 0

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let longMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
  private static let weekdays = [
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday",
  ]

  /// A date is never longer than 64 bytes.
  init(_ text: String) {
    bytes = text.utf8.count <= 64 ? Array(text.utf8) : []
  }

  /// Passes a name of a day of the week, with its comma, at the front.
  mutating func skipWeekday() {
    let start = position
    guard DateTokens.weekdays.contains(word()) else {
      position = start
      return
    }
    skip { $0 == 32 || $0 == UInt8(ascii: ",") }
  }

  /// One to four digits.
  mutating func number() -> (value: Int, digits: Int)? {
    let start = position
    var value = 0
    while position < bytes.count, (48...57).contains(bytes[position]), position - start < 5 {
      value = value * 10 + Int(bytes[position]) - 48
      position += 1
    }
    let digits = position - start
    return (1...4).contains(digits) ? (value, digits) : nil
  }

  /// A hyphen, a slash or a full stop.
  mutating func divider() -> UInt8? {
    guard position < bytes.count, [45, 46, 47].contains(bytes[position]) else { return nil }
    position += 1
    return bytes[position - 1]
  }

  /// The name of a month, in full or three letters (`Sept` too), with spaces or hyphens around it.
  mutating func month() -> Int? {
    skip { $0 == 32 || $0 == 45 }
    let name = word()
    skip { $0 == 32 || $0 == 45 || $0 == 44 }
    if name == "sept" { return 9 }
    let found = DateTokens.months.firstIndex(of: name) ?? DateTokens.longMonths.firstIndex(of: name)
    return found.map { $0 + 1 }
  }

  /// Whether nothing follows, or a time of day and perhaps its zone.
  mutating func timeFollows() -> Bool {
    guard position < bytes.count else { return true }
    let divider = bytes[position]
    guard divider == 32 || divider == 44 || divider == UInt8(ascii: "T") else { return false }
    position += 1
    skip { $0 == 32 || $0 == 44 }
    guard let hour = number(), hour.digits <= 2, hour.value <= 24, pass(UInt8(ascii: ":")),
      let minute = number(), minute.digits == 2, minute.value <= 59
    else { return false }
    if pass(UInt8(ascii: ":")) {
      guard let second = number(), second.digits == 2, second.value <= 60 else { return false }
      if pass(UInt8(ascii: ".")) { skip { (48...57).contains($0) } }
    }
    return zoneFollows()
  }

  /// Letters, digits, signs and spaces that a zone or AM and PM are written with.
  private mutating func zoneFollows() -> Bool {
    let start = position
    skip { byte in
      let isLetter = (65...90).contains(byte & 0xDF)
      let isDigit = (48...57).contains(byte)
      return isLetter || isDigit || byte == 32 || byte == 43 || byte == 45 || byte == 58
    }
    // U+202F, a narrow space, stands before AM and PM in some exports.
    if position + 2 < bytes.count, Array(bytes[position..<(position + 3)]) == [0xE2, 0x80, 0xAF] {
      position += 3
      return zoneFollows()
    }
    return position == bytes.count && position - start <= 24
  }

  private mutating func pass(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while position < bytes.count, isSkipped(bytes[position]) { position += 1 }
  }

  private mutating func word() -> String {
    let start = position
    skip { (65...90).contains($0 & 0xDF) }
    return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
  }
}
