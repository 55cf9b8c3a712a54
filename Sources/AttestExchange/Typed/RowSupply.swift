import AttestText

/// Rows of ours that are put together from something other than the rows of one file.
protocol RowSupply: AnyObject {
  /// Whether a guard before a formula is to be taken off its cells, as in our own files.
  var isGuarded: Bool { get }
  /// What was taken for what.
  var detection: Detection { get }
  /// The next row; nil at the end.
  func next() throws -> SuppliedRow?
}

/// A row that a supply has put together, or what kept it from doing so.
struct SuppliedRow {
  /// Where the row, or most of it, stands.
  var place: SourcePlace
  /// A text a field, in the order of the fields; empty where there is none.
  var cells: [String]
  /// What is wrong with it already.
  var problem: Problem?
}
