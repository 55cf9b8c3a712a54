/// Rows of one table, held back until there are enough of them to be put in together.
struct RowBlock: Sendable {
  /// So many rows are held back at most.
  static let most = 1000

  /// The fields of the rows, one after another.
  private(set) var fields = RowBytes()
  /// How many rows there are.
  private(set) var count = 0

  /// Whether the rows are to be put in now.
  var isFull: Bool { count >= RowBlock.most }

  /// Adds a row, given as the fields of its columns.
  mutating func add(_ row: UnsafeRawBufferPointer) {
    fields.append(row)
    count += 1
  }

  /// Adds a row, whose columns the body writes.
  mutating func add(_ write: (inout RowBytes) -> Void) {
    write(&fields)
    count += 1
  }

  /// Gives the rows away, keeping none.
  mutating func take() -> RowBlock {
    let taken = self
    self = RowBlock()
    return taken
  }
}
