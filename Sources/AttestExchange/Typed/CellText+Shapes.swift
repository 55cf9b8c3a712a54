import AttestRules

extension CellText {
  /// Whether the text can be an e-mail address that may be handed to `sendmail`.
  ///
  /// One `@` with something on both sides, no spaces, control characters, quotes, brackets or separators, and no
  /// `-` first, where a program might take it for an option.
  static func isAddress(_ bytes: Bytes) -> Bool {
    guard let base = bytes.baseAddress, bytes.count >= 3, base[0] != UInt8(ascii: "-") else { return false }
    var at = -1
    for index in 0..<bytes.count {
      switch base[index] {
      case UInt8(ascii: "@"):
        if at >= 0 { return false }
        at = index
      case ...32, 127: return false
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\\"),
        UInt8(ascii: "\""):
        return false
      default: break
      }
    }
    guard at > 0, at < bytes.count - 1 else { return false }
    let dot = UInt8(ascii: ".")
    return base[at + 1] != dot && base[at + 1] != UInt8(ascii: "-") && base[bytes.count - 1] != dot
  }

  /// Why the text is no address: because forms put a word in the place of nobody's, or because of its shape.
  static func whyNoAddress(_ bytes: Bytes) -> ProblemReason {
    String(decoding: bytes, as: UTF8.self).lowercased() == "anonymous" ? .anonymous : .notAnAddress
  }

  /// Whether the text can be a login: no spaces, no colon, and no `-` first.
  static func isLogin(_ bytes: Bytes) -> Bool {
    guard let base = bytes.baseAddress, bytes.count > 0, base[0] != UInt8(ascii: "-") else { return false }
    for index in 0..<bytes.count where base[index] <= 32 || base[index] == UInt8(ascii: ":") { return false }
    return true
  }

  /// A number from 0 to 100, decimals cut off.
  static func score(_ bytes: Bytes) -> Int? {
    var value = 0
    var index = 0
    while index < bytes.count, (48...57).contains(bytes[index]), index < 4 {
      value = value * 10 + Int(bytes[index]) - 48
      index += 1
    }
    guard index > 0, value <= 100 else { return nil }
    if index == bytes.count { return value }
    guard bytes[index] == UInt8(ascii: "."), index + 1 < bytes.count else { return nil }
    for digit in bytes[(index + 1)...] where !(48...57).contains(digit) { return nil }
    return value
  }

  /// Why the bytes are no ISO day: because of their form, or because the calendar has no such day.
  static func whyNoDay(_ bytes: Bytes) -> ProblemReason {
    isWrittenAsDay(bytes) ? .noSuchDay : .notADay(expected: "YYYY-MM-DD, or say --date-format")
  }

  /// Whether the bytes have the form of an ISO day, whatever the calendar says.
  static func isWrittenAsDay(_ bytes: Bytes) -> Bool {
    bytes.count == 10
      && bytes.enumerated().allSatisfy { index, byte in
        index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
      }
  }
}
