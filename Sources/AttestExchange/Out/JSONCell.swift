/// Writes text as a JSON string.
enum JSONCell {
  /// Writes the text in quotes; what is not UTF-8 in it becomes U+FFFD.
  ///
  /// Everything that acts rather than prints is escaped, so that JSON can be shown on a terminal as it is.
  static func write(_ bytes: Bytes, to buffer: inout OutputBuffer) throws(WriteError) {
    try buffer.put(UInt8(ascii: "\""))
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x80 {
        let (scalar, length) = UTF8Scan.scalar(bytes, at: position)
        if length == 0 {
          try escape(0xFFFD, to: &buffer)
          position += 1
          continue
        }
        if isActing(scalar) {
          try escape(scalar, to: &buffer)
        } else {
          try buffer.put(Bytes(rebasing: bytes[position..<(position + length)]))
        }
        position += length
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): try buffer.put("\\\"")
      case UInt8(ascii: "\\"): try buffer.put("\\\\")
      case 8: try buffer.put("\\b")
      case 9: try buffer.put("\\t")
      case 10: try buffer.put("\\n")
      case 12: try buffer.put("\\f")
      case 13: try buffer.put("\\r")
      case ..<32, 127: try escape(UInt32(byte), to: &buffer)
      default: try buffer.put(byte)
      }
      position += 1
    }
    try buffer.put(UInt8(ascii: "\""))
  }

  /// The text as a JSON string.
  static func quoted(_ text: String) -> String {
    let sink = MemorySink()
    var buffer = OutputBuffer(sink, capacity: 1024)
    var text = text
    // Memory takes everything that is written to it.
    text.withUTF8 { bytes in
      try? write(bytes, to: &buffer)
    }
    try? buffer.flush()
    return sink.text
  }

  /// Whether a scalar beyond ASCII acts rather than prints.
  private static func isActing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB:
      true
    default: scalar & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar)
    }
  }

  private static func escape(_ scalar: UInt32, to buffer: inout OutputBuffer) throws(WriteError) {
    guard scalar > 0xFFFF else { return try unit(scalar, to: &buffer) }
    try unit(0xD800 + (scalar - 0x10000) >> 10, to: &buffer)
    try unit(0xDC00 + (scalar - 0x10000) & 0x3FF, to: &buffer)
  }

  private static func unit(_ unit: UInt32, to buffer: inout OutputBuffer) throws(WriteError) {
    try buffer.put("\\u")
    for shift: UInt32 in [12, 8, 4, 0] {
      let digit = UInt8(unit >> shift & 15)
      try buffer.put(digit < 10 ? 48 + digit : 87 + digit)
    }
  }
}
