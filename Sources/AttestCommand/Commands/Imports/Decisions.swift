import Attest
import AttestExchange
import AttestRules

/// `--resolve FILE`: decisions on whom a login, an address or a name in an import means.
///
/// What is open is written into the file, with the people who could be meant; whoever decides fills in `person_number`,
/// and the next import takes that.
struct Decisions: Sendable {
  static let file = Option.optional(
    "--resolve", .newFile, "A table of decisions on whom a row means; what is open is written into it")

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
    var decisions = Platform.exists(path) ? try read(path) : []
    for decision in decisions {
      if let number = PersonNumber(decision.number) { request.decided[decision.identity] = number }
    }
    var trial = request
    trial.isDryRun = true
    trial.skipsBadRows = true
    trial.isFull = false
    let open = try FileFailure.naming(request.name) { try imports(trial) }.openCases
    let known = Set(decisions.map(\.identity))
    decisions += open.filter { $0.kind != .personNumber && !known.contains($0.text) }.map(Decision.init)
    try write(decisions, to: path)
  }

  private func read(_ path: String) throws -> [Decision] {
    try FileFailure.naming(path) {
      let reader = try ResolutionReader(Input(path: path))
      var decisions: [Decision] = []
      try reader.forEach({ row in decisions.append(Decision(row)) })
      guard reader.problems.isEmpty else { throw ImportError.badRows(reader.problems, file: path) }
      return decisions
    }
  }

  private func write(_ decisions: [Decision], to path: String) throws {
    let writer = try TableWriter(AttestExchange.Table(ResolutionField.self), to: NewFile(path))
    for row in decisions {
      for cell in [row.identity, row.kind, row.lines, row.candidates, row.number] { try writer.cell(cell) }
      try writer.endRow()
    }
    try writer.finish()
  }
}

/// A decision, made or open.
private struct Decision {
  let identity: String
  let kind: String
  let lines: String
  let candidates: String
  let number: String

  init(_ row: borrowing ResolutionRow) {
    identity = row.text(.identity).value ?? ""
    kind = String(decoding: row.bytes(.kind), as: UTF8.self)
    lines = row.text(.lines).value ?? ""
    candidates = row.text(.candidates).value ?? ""
    number = row.text(.personNumber).value ?? ""
  }

  init(_ open: OpenCase) {
    identity = open.text
    kind = open.kind.rawValue
    lines = "\(open.line)"
    candidates = open.candidates.map { "\($0.number) \($0.fullName)" }.joined(separator: "; ")
    number = ""
  }
}
