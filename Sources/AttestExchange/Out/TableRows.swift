/// Rows of a table that are written apart from the rest, so that several threads can write at once.
///
/// ``TableWriter/add(_:)`` puts them into the whole, in whatever order they are to have there.
public struct TableRows: Sendable {
  let bytes: [UInt8]
  /// How many there are.
  public let count: Int

  /// The rows that the body writes, for a table that is written in the same style.
  public init(
    of table: Table, style: TableWriter.Style = .csv(raw: false), _ body: (TableWriter) throws -> Void
  ) throws {
    let sink = MemorySink()
    let writer = TableWriter(rowsOf: table, to: sink, style: style)
    try body(writer)
    try writer.flush()
    bytes = sink.bytes
    count = writer.rows
  }
}
