import AttestText

/// What text may stand in a cell.
enum CellText {
  private static let line = OutsideText(mostBytes: .max, allowsLines: false)
  private static let lines = OutsideText(mostBytes: .max, allowsLines: true)

  /// The first thing that may not stand in a cell; ends of lines and tabs may, where `allowsLayout`.
  static func firstForbidden(_ bytes: Bytes, allowsLayout: Bool) -> OutsideTextError? {
    (allowsLayout ? lines : line).error(in: bytes)
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
