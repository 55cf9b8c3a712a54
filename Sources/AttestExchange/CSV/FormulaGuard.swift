/// The `'` before a cell that a spreadsheet would take for a formula (formats, *Text files*).
enum FormulaGuard {
  static let mark = UInt8(ascii: "'")

  /// Whether a cell with this first byte is written with a guard.
  @inline(__always)
  static func needsGuard(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 10, 13, mark: true
    default: false
    }
  }

  /// The text with a guard before it, if it needs one: as it stands in our own files.
  static func guarded(_ text: String) -> String {
    text.utf8.first.map(needsGuard) ?? false ? "'" + text : text
  }

  /// Whether the cell begins with a guard.
  ///
  /// A `'` before anything that needs no guard was written by a person, as in `'t Hooft`, and belongs to the text.
  static func isGuarded(_ bytes: Bytes) -> Bool {
    bytes.count >= 2 && bytes[0] == mark && needsGuard(bytes[1])
  }
}
