/// Questions about bytes that have a fast answer for plain English.
enum ASCII {
  /// Whether every byte is a printable ASCII character, 0x20 to 0x7E; eight are looked at together.
  static func isPrintable(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    let high: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = 0
    while index + 8 <= raw.count {
      let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // A byte sets its top bit if it has it already, borrows below 0x20, or carries from 0x7F.
      let suspect = eight | (eight &- ones &* 0x20) | (eight &+ ones)
      if suspect & high != 0 { return false }
      index += 8
    }
    while index < raw.count {
      guard (0x20...0x7e).contains(raw[index]) else { return false }
      index += 1
    }
    return true
  }

  /// Whether a text is only printable ASCII.
  static func isPrintable(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isPrintable($0) }
  }
}
