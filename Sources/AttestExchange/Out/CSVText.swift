/// Writes the text of a cell as RFC 4180 has it.
enum CSVText {
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
    var needsQuotes = false
    for index in 0..<bytes.count {
      switch base[index] {
      case UInt8(ascii: "\""), UInt8(ascii: ","), 10, 13:
        needsQuotes = true
      default: continue
      }
      break
    }
    guard needsQuotes else {
      if hasGuard { try buffer.put(FormulaGuard.mark) }
      try buffer.put(bytes)
      return
    }
    try buffer.put(UInt8(ascii: "\""))
    if hasGuard { try buffer.put(FormulaGuard.mark) }
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { try buffer.put(byte) }
      try buffer.put(byte)
    }
    try buffer.put(UInt8(ascii: "\""))
  }
}
