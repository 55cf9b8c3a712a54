import AttestRules

/// Writes cells as RFC 4180 has them.
enum CSVText {
  /// Cells up to this length, which are nearly all, are written in one go.
  private static let short = 16 << 10

  /// Writes a cell: in quotes where it holds a quote, a comma or the end of a line, with its quotes doubled.
  ///
  /// - Parameters:
  ///   - isGuarded: whether a cell that a spreadsheet would take for a formula gets a `'` before it.
  ///   - isAlone: whether it is the row's only cell; an empty one is then `""`, or the row would be a blank line.
  static func write(
    _ bytes: Bytes, to buffer: inout OutputBuffer, isGuarded: Bool, isAlone: Bool
  ) throws(WriteError) {
    guard let base = bytes.baseAddress, bytes.count > 0 else {
      if isAlone { try buffer.put("\"\"") }
      return
    }
    let hasGuard = isGuarded && FormulaGuard.needsGuard(base[0])
    if bytes.count <= short, !hasGuard {
      let room = try buffer.room(for: bytes.count)
      if copy(base, bytes.count, to: room) { return buffer.advance(by: bytes.count) }
    }
    try writeWithCare(bytes, to: &buffer, hasGuard: hasGuard)
  }

  /// Copies a cell; false if it needs quotes.
  ///
  /// One loop without branches, so that many bytes are copied at a time.
  @inline(__always)
  private static func copy(
    _ base: UnsafePointer<UInt8>, _ count: Int, to room: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    var special: UInt8 = 0
    for index in 0..<count {
      let byte = base[index]
      room[index] = byte
      special |= byte == UInt8(ascii: "\"") ? 1 : 0
      special |= byte == UInt8(ascii: ",") ? 1 : 0
      special |= byte == 10 ? 1 : 0
      special |= byte == 13 ? 1 : 0
    }
    return special == 0
  }

  private static func writeWithCare(
    _ bytes: Bytes, to buffer: inout OutputBuffer, hasGuard: Bool
  ) throws(WriteError) {
    let needsQuotes = bytes.contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 10 || byte == 13
    }
    if needsQuotes { try buffer.put(UInt8(ascii: "\"")) }
    if hasGuard { try buffer.put(FormulaGuard.mark) }
    guard needsQuotes else { return try buffer.put(bytes) }
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { try buffer.put(byte) }
      try buffer.put(byte)
    }
    try buffer.put(UInt8(ascii: "\""))
  }

  /// Writes a day as `YYYY-MM-DD`.
  static func write(_ day: Day, to buffer: inout OutputBuffer) throws(WriteError) {
    let room = try buffer.room(for: 10)
    let date = day.parts
    func put(_ value: Int, _ index: Int) {
      room[index] = UInt8(truncatingIfNeeded: 48 + value / 10)
      room[index + 1] = UInt8(truncatingIfNeeded: 48 + value % 10)
    }
    put(date.year / 100, 0)
    put(date.year % 100, 2)
    room[4] = UInt8(ascii: "-")
    put(date.month, 5)
    room[7] = UInt8(ascii: "-")
    put(date.day, 8)
    buffer.advance(by: 10)
  }
}
