/// What a person sees on a terminal: enough of one to read back what our program shows.
struct Screen {
  private let columns: Int
  private let rows: Int
  private var cells: [[Unicode.Scalar]]
  private var row = 0
  private var column = 0
  private var pending: [UInt8] = []

  /// An empty screen.
  init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    cells = Array(repeating: Array(repeating: " ", count: self.columns), count: self.rows)
  }

  /// The lines, without spaces at their ends.
  var lines: [String] {
    cells.map { cells in
      let end = cells.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
      return String(String.UnicodeScalarView(cells[..<end]))
    }
  }

  /// Shows bytes that a program has written.
  mutating func show(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    // The end of a character or of a sequence may come only with the next bytes.
    while let used = step() { pending.removeFirst(used) }
  }

  /// Shows one character or obeys one sequence; how many bytes that was, nil when it is not complete.
  private mutating func step() -> Int? {
    guard let first = pending.first else { return nil }
    switch first {
    case 0x1B: return sequence()
    case 0x0D: column = 0
    case 0x0A: lineFeed()
    case 0x08: column = max(0, column - 1)
    case ..<0x20: break
    default: return character(first)
    }
    return 1
  }

  private mutating func character(_ first: UInt8) -> Int? {
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard pending.count >= length else { return nil }
    let scalar = String(decoding: pending.prefix(length), as: UTF8.self).unicodeScalars.first ?? "?"
    if column == columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = scalar
    column += 1
    return length
  }

  private mutating func lineFeed() {
    if row < rows - 1 {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: " ", count: columns))
    }
  }

  /// Obeys `ESC [ … letter`; those that only change colours show nothing.
  private mutating func sequence() -> Int? {
    guard pending.count >= 2 else { return nil }
    guard pending[1] == UInt8(ascii: "[") else { return 2 }
    guard let end = pending.dropFirst(2).firstIndex(where: { $0 >= 0x40 }) else { return nil }
    let number = Int(String(decoding: pending[2..<end], as: UTF8.self)) ?? 0
    switch pending[end] {
    case UInt8(ascii: "K"):
      for place in min(column, columns - 1)..<columns { cells[row][place] = " " }
    case UInt8(ascii: "J"):
      let from = number == 2 ? 0 : row
      for place in from..<rows { cells[place] = Array(repeating: " ", count: columns) }
    case UInt8(ascii: "H"): (row, column) = (0, 0)
    default: break
    }
    return end + 1
  }
}
