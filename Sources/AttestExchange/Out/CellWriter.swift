import AttestRules

/// The cells of a table that is being written.
struct CellWriter: ~Copyable {
  /// How many rows have been ended.
  private(set) var rows = 0

  private var buffer: OutputBuffer
  private var column = 0
  private let table: Table
  private let columns: Int
  private let isJSON: Bool
  private let isGuarded: Bool
  private let keys: [[UInt8]]

  init(_ table: Table, to sink: any ByteSink, style: TableWriter.Style) {
    self.table = table
    columns = table.columns.count
    isJSON = style == .json
    isGuarded = style == .csv(raw: false)
    buffer = OutputBuffer(sink)
    keys = table.columns.map { Array("\(JSONCell.quoted($0)):".utf8) }
  }

  mutating func start() throws(WriteError) {
    guard !isJSON else { return try buffer.put("[") }
    for name in table.columns { try put(name) }
    try endRow()
    rows = 0
  }

  mutating func put(_ bytes: Bytes) throws(WriteError) {
    try begin()
    if isJSON {
      try JSONCell.write(bytes, to: &buffer)
    } else {
      try CSVText.write(bytes, to: &buffer, isGuarded: isGuarded, isAlone: columns == 1)
    }
  }

  mutating func put(_ text: String) throws(WriteError) {
    var text = text
    text.makeContiguousUTF8()
    let result = text.utf8.withContiguousStorageIfAvailable { bytes -> Result<Void, WriteError> in
      do throws(WriteError) { return .success(try put(bytes)) } catch { return .failure(error) }
    }
    try result?.get()
  }

  mutating func put(_ day: Day) throws(WriteError) {
    try begin()
    if isJSON { try buffer.put(UInt8(ascii: "\"")) }
    try CSVText.write(day, to: &buffer)
    if isJSON { try buffer.put(UInt8(ascii: "\"")) }
  }

  mutating func put(_ number: Int) throws(WriteError) {
    try begin()
    var divisor: UInt = 1
    while number.magnitude / divisor >= 10 { divisor *= 10 }
    if number < 0 { try buffer.put(UInt8(ascii: "-")) }
    while divisor > 0 {
      try buffer.put(UInt8(48 + number.magnitude / divisor % 10))
      divisor /= 10
    }
  }

  mutating func put(_ answer: Bool) throws(WriteError) {
    try begin()
    try buffer.put(isJSON ? answer ? "true" : "false" : answer ? "yes" : "no")
  }

  mutating func putNothing() throws(WriteError) {
    try begin()
    if isJSON {
      try buffer.put("null")
    } else if columns == 1 {
      try buffer.put("\"\"")
    }
  }

  mutating func putClearing() throws(WriteError) {
    try begin()
    try buffer.put(isJSON ? "\"-\"" : "-")
  }

  mutating func endRow() throws(WriteError) {
    while column < columns { try putNothing() }
    try buffer.put(isJSON ? UInt8(ascii: "}") : 10)
    column = 0
    rows += 1
  }

  mutating func put(_ rows: TableRows) throws(WriteError) {
    guard rows.count > 0 else { return }
    // Rows that are written apart know nothing of those before them.
    if isJSON, self.rows > 0 { try buffer.put(",") }
    let result = rows.bytes.withUnsafeBufferPointer { bytes -> Result<Void, WriteError> in
      do throws(WriteError) { return .success(try buffer.put(bytes)) } catch { return .failure(error) }
    }
    try result.get()
    self.rows += rows.count
  }

  mutating func flush() throws(WriteError) {
    try buffer.flush()
  }

  mutating func finish() throws(WriteError) {
    if isJSON { try buffer.put(rows == 0 ? "]\n" : "\n]\n") }
    try buffer.flush()
  }

  @inline(__always)
  private mutating func begin() throws(WriteError) {
    precondition(column < columns, "a row of \(table.name) has no more columns")
    if isJSON {
      try buffer.put(column > 0 ? "," : rows > 0 ? ",\n{" : "\n{")
      for byte in keys[column] { try buffer.put(byte) }
    } else if column > 0 {
      try buffer.put(UInt8(ascii: ","))
    }
    column += 1
  }
}
