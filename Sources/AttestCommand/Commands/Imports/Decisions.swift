import Attest
import AttestExchange
import AttestRules
import AttestText

/// `--resolve FILE`: decisions on whom a login, an address or a name in an import means.
///
/// What is open is written into the file, with the people who could be meant; whoever decides fills in `person_number`, or
/// `-` where it is nobody here, and the next import takes that.
struct Decisions: Sendable {
  static let file = Option.optional(
    "--resolve", .newFile,
    "A table of decisions on whom a row means, “-” for nobody here; what is open is written into it")

  private let path: String?

  /// What was given.
  init(_ values: Values) throws(UsageError) {
    path = try values[Self.file]
  }

  /// Takes the decisions into the request, and writes what is still open into the file.
  ///
  /// - Parameter imports: the import; it is tried out without writing anything.
  func settle(
    _ request: inout ImportRequest, on console: Console, _ imports: (ImportRequest) throws -> ImportReport
  ) throws {
    guard let path else { return }
    var decisions = Platform.exists(path) ? try read(path) : []
    for decision in decisions {
      switch decision.answer {
      case .open: continue
      case .person(let number): request.decided[decision.identity] = number
      case .nobody: request.options.leavesOut.insert(decision.identity)
      }
    }
    var trial = request
    trial.isDryRun = true
    trial.skipsBadRows = true
    trial.isFull = false
    let open = try imports(trial).openCases.sorted { ($0.line, $0.text) < ($1.line, $1.text) }
    let known = Set(decisions.map(\.identity))
    decisions += open.filter { $0.kind != .personNumber && !known.contains($0.text) }.map(Decision.init)
    try write(decisions, to: path)
    let undecided = decisions.count { if case .open = $0.answer { true } else { false } }
    if undecided > 0 {
      console.note(
        Line(
          "\(Wording.count(undecided, "case is", "cases are")) open in \(path): fill in person_number there, or “-” for "
            + "nobody here, and import again."
        ).hanging(2))
    }
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
    let file = try ReplacingFile(path)
    let writer = try TableWriter(AttestExchange.Table(ResolutionField.self), to: file)
    for row in decisions {
      for cell in [row.identity, row.kind, row.lines, row.candidates] { try writer.cell(cell) }
      switch row.answer {
      case .open: try writer.empty()
      case .person(let number): try writer.cell(number.text)
      case .nobody: try writer.cleared()
      }
      try writer.endRow()
    }
    try writer.finish()
    try file.finish()
  }
}

/// A decision, made or open.
private struct Decision {
  /// Who is meant.
  enum Answer {
    case open
    case person(PersonNumber)
    case nobody
  }

  let identity: String
  let kind: String
  let lines: String
  let candidates: String
  let answer: Answer

  init(_ row: borrowing ResolutionRow) {
    identity = row.text(.identity).value ?? ""
    kind = String(decoding: row.bytes(.kind), as: UTF8.self)
    lines = row.text(.lines).value ?? ""
    candidates = row.text(.candidates).value ?? ""
    answer =
      switch row.text(.personNumber) {
      case .missing, .left: .open
      // A spreadsheet may have put a guard before it.
      case .cleared, .set("-"): .nobody
      case .set(let text): PersonNumber(text).map { .person($0) } ?? .open
      }
  }

  init(_ open: OpenCase) {
    identity = open.text
    kind = open.kind.rawValue
    lines = "\(open.line)"
    candidates = open.candidates.map { "\($0.number) \($0.fullName)" }.joined(separator: "; ")
    answer = .open
  }
}
