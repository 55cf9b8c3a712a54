import Testing

@testable import AttestExchange

/// What reading a whole file came to.
struct WholeFile: Equatable {
  var rows: [[String]] = []
  var lines: [Int] = []
  var problems: [Problem] = []

  init(_ bytes: some Sequence<UInt8>, _ change: (inout CSVReader.Options) -> Void = { _ in }) throws {
    var options = CSVReader.Options()
    change(&options)
    let reader = try CSVReader(MemorySource(bytes), options: options)
    try reader.forEach { row in
      rows.append(row.texts)
      lines.append(row.line)
    } bad: {
      problems.append($0)
    }
  }

  init(_ text: String, _ change: (inout CSVReader.Options) -> Void = { _ in }) throws {
    try self.init(text.utf8, change)
  }
}

/// A source that gives its bytes in small pieces.
struct DrippingSource: ByteSource {
  var bytes: [UInt8]
  var piece: Int
  var position = 0

  init(_ text: String, piece: Int) {
    bytes = Array(text.utf8)
    self.piece = piece
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(piece, buffer.count, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<(position + count)])
    position += count
    return count
  }
}

/// The rows of a roster, each cell as a word: `?` missing, empty left, `-` cleared, else the text.
func cells<Field: TableField>(_ row: borrowing TableRow<Field>) -> [String] {
  Field.allCases.map { field in
    switch row.text(field) {
    case .missing: "?"
    case .left: ""
    case .cleared: "-"
    case .set(let text): text
    }
  }
}

/// A file read as one kind of table.
struct TypedFile<Field: TableField> {
  let rows: [[String]]
  let lines: [Int]
  let problems: Problems
  let detection: Detection
  let guessedTexts: [String]
  let rejected: [RejectedRow]

  init(_ type: Field.Type, _ bytes: [UInt8], _ change: (inout ImportOptions) -> Void = { _ in }) throws {
    var options = ImportOptions()
    change(&options)
    let reader = try TableReader<Field>(.bytes(bytes), options: options)
    var rows: [[String]] = []
    var lines: [Int] = []
    var rejected: [RejectedRow] = []
    try reader.forEach { row in
      rows.append(cells(row))
      lines.append(row.line)
    } rejected: {
      rejected.append($0)
    }
    (self.rows, self.lines, self.rejected) = (rows, lines, rejected)
    problems = reader.problems
    detection = reader.detection
    guessedTexts = reader.guessedTexts
  }

  init(_ type: Field.Type, _ text: String, _ change: (inout ImportOptions) -> Void = { _ in }) throws {
    try self.init(type, Array(text.utf8), change)
  }

  /// What is wrong, a line a problem.
  var faults: [String] { problems.first.map(\.description) }
}
