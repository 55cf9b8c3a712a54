/// What text may stand in a cell.
enum CellText {
  /// Whether a scalar beyond ASCII acts rather than prints: C1 controls, bidirectional embeddings, overrides and
  /// isolates, line and paragraph separators, marks of byte order and annotation.
  ///
  /// Joiners (U+200C, U+200D), variation selectors and tags are let through: names and emoji are written with them.
  static func isForbidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      true
    case 0xE0001: true
    default: scalar & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar)
    }
  }

  /// The first character that may not stand in a cell; ends of lines and tabs may, where `allowsLayout`.
  static func firstForbidden(_ bytes: Bytes, allowsLayout: Bool) -> UInt32? {
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        let isLayout = byte == 9 || byte == 10 || byte == 13
        if byte == 127 || byte < 32, !(isLayout && allowsLayout) { return UInt32(byte) }
        position += 1
        continue
      }
      let (scalar, length) = UTF8Scan.scalar(bytes, at: position)
      if length == 0 { return 0xFFFD }
      if isForbidden(scalar) { return scalar }
      position += length
    }
    return nil
  }

  /// The bytes without spaces and no-break spaces at either end.
  @inline(__always)
  static func trimmed(_ bytes: Bytes) -> Bytes {
    guard let base = bytes.baseAddress else { return bytes }
    var first = 0
    var end = bytes.count
    while first < end {
      if base[first] == 32 {
        first += 1
      } else if base[first] == 0xC2, first + 1 < end, base[first + 1] == 0xA0 {
        first += 2
      } else {
        break
      }
    }
    while end > first {
      if base[end - 1] == 32 {
        end -= 1
      } else if base[end - 1] == 0xA0, end - 2 >= first, base[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return Bytes(start: base + first, count: end - first)
  }
}
