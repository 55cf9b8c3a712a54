/// Walks through UTF-8 scalar by scalar, strictly: no overlong forms, no surrogates, nothing cut short.
enum UTF8Scan {
  /// Where the bytes stop being UTF-8, or nil when all of them are.
  static func firstInvalid(_ bytes: Bytes) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = 0
    while position < bytes.count {
      if position + 8 <= raw.count,
        raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        position += 8
        continue
      }
      if bytes[position] < 0x80 {
        position += 1
        continue
      }
      let (_, length) = scalar(bytes, at: position)
      if length == 0 { return position }
      position += length
    }
    return nil
  }

  /// The scalar at a position and how many bytes it takes; a length of 0 where there is none.
  static func scalar(_ bytes: Bytes, at position: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[position]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xF5 ? 0 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
    guard length > 0, position + length <= bytes.count else { return (0, 0) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length {
      let byte = bytes[position + offset]
      guard byte & 0xC0 == 0x80 else { return (0, 0) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let isOverlong = length == 3 && value < 0x800 || length == 4 && value < 0x10000
    guard !isOverlong, value <= 0x10FFFF, value & 0x1FF800 != 0xD800 else { return (0, 0) }
    return (value, length)
  }

  /// How many scalars begin in the bytes.
  static func count(_ bytes: Bytes) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
