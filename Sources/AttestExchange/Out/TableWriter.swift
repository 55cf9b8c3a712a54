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
  public private(set) var rows = 0

  private var buffer: OutputBuffer
  private let style: Style
  private let isGuarded: Bool
  private let keys: [[UInt8]]
  private var column = 0

  /// Starts the table; the header of a CSV file is written at once.
  public init(_ table: Table, to sink: some ByteSink, style: Style = .csv(raw: false)) throws(WriteError) {
    self.table = table
    self.style = style
    isGuarded = style == .csv(raw: false)
    buffer = OutputBuffer(sink)
    keys = table.columns.map { name in
      Array("\(JSONCell.quoted(name)):".utf8)
    }
    switch style {
    case .csv:
      for name in table.columns { try cell(name) }
      try endRow()
      rows = 0
    case .json:
      try buffer.put("[")
    }
  }

  /// Writes text that is UTF-8.
  public func cell(_ bytes: Bytes) throws(WriteError) {
    try beginCell()
    switch style {
    case .csv: try CSVText.write(bytes, to: &buffer, isGuarded: isGuarded, isAlone: table.columns.count == 1)
    case .json: try JSONCell.write(bytes, to: &buffer)
    }
  }

  /// Writes text.
  public func cell(_ text: String) throws(WriteError) {
    var text = text
    let result: Result<Void, WriteError> = text.withUTF8 { bytes in
      do throws(WriteError) { return .success(try cell(bytes)) } catch { return .failure(error) }
    }
    try result.get()
  }

  /// Writes text, or a cell without a value.
  public func cell(_ text: String?) throws(WriteError) {
    if let text { try cell(text) } else { try empty() }
  }

  /// Writes a day, or a cell without a value.
  public func cell(_ day: Day?) throws(WriteError) {
    guard let day else { return try empty() }
    try beginCell()
    if style == .json { try buffer.put(UInt8(ascii: "\"")) }
    let date = day.parts
    try digits(date.year, 1000)
    try buffer.put(UInt8(ascii: "-"))
    try digits(date.month, 10)
    try buffer.put(UInt8(ascii: "-"))
    try digits(date.day, 10)
    if style == .json { try buffer.put(UInt8(ascii: "\"")) }
  }

  /// Writes a number, or a cell without a value.
  public func cell(_ number: Int?) throws(WriteError) {
    guard let number else { return try empty() }
    try beginCell()
    var divisor = 1
    while number.magnitude / UInt(divisor) >= 10 { divisor *= 10 }
    if number < 0 { try buffer.put(UInt8(ascii: "-")) }
    while divisor > 0 {
      try buffer.put(UInt8(48 + number.magnitude / UInt(divisor) % 10))
      divisor /= 10
    }
  }

  /// Writes `yes` or `no`; true or false in JSON.
  public func cell(_ answer: Bool) throws(WriteError) {
    try beginCell()
    switch style {
    case .csv: try buffer.put(answer ? "yes" : "no")
    case .json: try buffer.put(answer ? "true" : "false")
    }
  }

  /// Writes a cell without a value.
  public func empty() throws(WriteError) {
    try beginCell()
    switch style {
    case .csv: if table.columns.count == 1 { try buffer.put("\"\"") }
    case .json: try buffer.put("null")
    }
  }

  /// Ends the row; the cells that it lacks are written without a value.
  public func endRow() throws(WriteError) {
    while column < table.columns.count { try empty() }
    try buffer.put(style == .json ? UInt8(ascii: "}") : 10)
    column = 0
    rows += 1
  }

  /// Ends the table and hands everything to the sink; nothing may be written afterwards.
  public func finish() throws(WriteError) {
    if style == .json { try buffer.put(rows == 0 ? "]\n" : "\n]\n") }
    try buffer.flush()
  }

  @inline(__always)
  private func beginCell() throws(WriteError) {
    precondition(column < table.columns.count, "a row of \(table.name) has no more columns")
    switch style {
    case .csv:
      if column > 0 { try buffer.put(UInt8(ascii: ",")) }
    case .json:
      try buffer.put(column > 0 ? "," : rows > 0 ? ",\n{" : "\n{")
      let result: Result<Void, WriteError> = keys[column].withUnsafeBufferPointer { key in
        do throws(WriteError) { return .success(try buffer.put(key)) } catch { return .failure(error) }
      }
      try result.get()
    }
    column += 1
  }

  private func digits(_ value: Int, _ first: Int) throws(WriteError) {
    var divisor = first
    while divisor > 0 {
      try buffer.put(UInt8(48 + value / divisor % 10))
      divisor /= 10
    }
  }
}
