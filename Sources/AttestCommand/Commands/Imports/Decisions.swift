import Attest
import AttestExchange
import AttestRules

/// `--resolve FILE`: decisions on whom a login, an address or a name in an import means.
///
/// The file is a table of ours. What is open is written into it with the people who could be meant; whoever decides fills
/// in `person_number`, and the next import takes that.
struct Decisions: Sendable {
  static let file = Option.optional(
    "--resolve", .file, "A table of decisions on whom a row means; what is open is written into it")

  private static let table = AttestExchange.Table(
    name: "decisions", columns: ["kind", "text", "person_number", "candidates"])
  private let path: String?

  /// What was given.
  init(_ values: Values) throws(UsageError) {
    path = try values[Self.file]
  }

  /// Takes the decisions into the request, and writes what is still open into the file.
  ///
  /// - Parameter imports: the import; it is tried out without writing anything.
  func settle(_ request: inout ImportRequest, _ imports: (ImportRequest) throws -> ImportReport) throws {
    guard let path else { return }
    var rows = Platform.exists(path) ? try read(path) : []
    for row in rows {
      guard let number = PersonNumber(row.number) else { continue }
      request.decided[row.text] = number
    }
    var trial = request
    trial.isDryRun = true
    trial.skipsBadRows = true
    let open = try FileFailure.naming(request.name) { try imports(trial) }.openCases.filter {
      $0.kind != .personNumber
    }
    let known = Set(rows.map(\.text))
    rows += open.filter { !known.contains($0.text) }.map(Row.init)
    try write(rows, to: path)
  }

  private func read(_ path: String) throws -> [Row] {
    try FileFailure.naming(path) {
      let reader = try CSVReader(MemorySource(try SmallFile.bytes(of: path)))
      var rows: [Row] = []
      try reader.forEach(
        row: { row in if row.text(0) != Self.table.columns[0] { rows.append(Row(row)) } },
        bad: { throw ReadError.badHeader($0) })
      return rows
    }
  }

  private func write(_ rows: [Row], to path: String) throws {
    let writer = try TableWriter(Self.table, to: NewFile(path))
    for row in rows {
      for cell in [row.kind, row.text, row.number, row.candidates] { try writer.cell(cell) }
      try writer.endRow()
    }
    try writer.finish()
  }
}

/// A decision, made or open.
private struct Row {
  let kind: String
  let text: String
  let number: String
  let candidates: String

  init(_ row: borrowing CSVRow) {
    let cells = (0..<4).map { Row.unguarded(row.text($0)) }
    (kind, text, number, candidates) = (cells[0], cells[1], cells[2], cells[3])
  }

  init(_ open: OpenCase) {
    kind = open.kind.rawValue
    text = open.text
    number = ""
    candidates = open.candidates.map { "\($0.number) \($0.fullName)" }.joined(separator: "; ")
  }

  /// Takes off the ' that keeps a spreadsheet from taking a cell for a formula.
  private static func unguarded(_ text: String) -> String {
    text.utf8.first == UInt8(ascii: "'") ? String(text.dropFirst()) : text
  }
}
