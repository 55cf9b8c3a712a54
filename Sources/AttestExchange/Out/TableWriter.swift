import AttestRules

/// Writes a table cell by cell, as CSV or as JSON, without making a String of anything.
///
/// CSV is written as RFC 4180 has it but for its line ends, which are LF: that is what every tool on the machines
/// this runs on expects, and every reader of CSV takes. JSON is an array with one object a row, each with the same
/// keys, a row a line; cells without a value are `null`.
public final class TableWriter {
  /// How the table is written.
  public enum Style: Sendable, Hashable {
    /// CSV; cells that a spreadsheet would take for a formula get a `'` before them, unless `raw`.
    case csv(raw: Bool)
    /// An array of objects.
    case json
  }

  /// The table.
  public let table: Table
  /// How many rows have been ended.
  public var rows: Int { cells.pointee.rows }

  /// Kept behind a pointer, because a check for overlapping access with every cell would double the time it takes.
  private let cells: UnsafeMutablePointer<CellWriter>

  /// Starts the table; the header of a CSV file is written at once.
  public init(_ table: Table, to sink: some ByteSink, style: Style = .csv(raw: false)) throws(WriteError) {
    self.table = table
    cells = .allocate(capacity: 1)
    cells.initialize(to: CellWriter(table, to: sink, style: style))
    try cells.pointee.start()
  }

  /// Writes nothing but rows.
  init(rowsOf table: Table, to sink: some ByteSink, style: Style) {
    self.table = table
    cells = .allocate(capacity: 1)
    cells.initialize(to: CellWriter(table, to: sink, style: style))
  }

  deinit {
    cells.deinitialize(count: 1)
    cells.deallocate()
  }

  /// Writes text that is UTF-8.
  public func cell(_ bytes: Bytes) throws(WriteError) {
    try cells.pointee.put(bytes)
  }

  /// Writes text.
  public func cell(_ text: String) throws(WriteError) {
    try cells.pointee.put(text)
  }

  /// Writes text, or a cell without a value.
  public func cell(_ text: String?) throws(WriteError) {
    if let text { try cells.pointee.put(text) } else { try cells.pointee.putNothing() }
  }

  /// Writes a day, or a cell without a value.
  public func cell(_ day: Day?) throws(WriteError) {
    if let day { try cells.pointee.put(day) } else { try cells.pointee.putNothing() }
  }

  /// Writes a number, or a cell without a value.
  public func cell(_ number: Int?) throws(WriteError) {
    if let number { try cells.pointee.put(number) } else { try cells.pointee.putNothing() }
  }

  /// Writes `yes` or `no`; true or false in JSON.
  public func cell(_ answer: Bool) throws(WriteError) {
    try cells.pointee.put(answer)
  }

  /// Writes a cell without a value.
  public func empty() throws(WriteError) {
    try cells.pointee.putNothing()
  }

  /// Writes the bare `-` that clears a value, or settles that there is none, when the table comes in again.
  public func cleared() throws(WriteError) {
    try cells.pointee.putClearing()
  }

  /// Ends the row; the cells that it lacks are written without a value.
  public func endRow() throws(WriteError) {
    try cells.pointee.endRow()
  }

  /// Adds rows that were written apart, for the same table in the same style.
  public func add(_ rows: TableRows) throws(WriteError) {
    try cells.pointee.put(rows)
  }

  /// Hands everything to the sink that was written so far.
  func flush() throws(WriteError) {
    try cells.pointee.flush()
  }

  /// Ends the table and hands everything to the sink; nothing may be written afterwards.
  public func finish() throws(WriteError) {
    try cells.pointee.finish()
  }
}
