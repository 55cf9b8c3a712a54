import AttestRules
import AttestText

/// A learning record store's export, as completions.
///
/// `passed` and `failed` say it themselves; `completed` is a failure if its result says so, and counts only where the
/// same attempt has neither of the two. A `voided` statement makes the record that it names void from that day.
final class XAPIFile: RowSupply {
  let isGuarded = false
  private(set) var detection: Detection
  /// Statements that are voided but not in the file: perhaps taken from an earlier one.
  private(set) var voidsElsewhere: [VoidedElsewhere] = []
  /// The SHA-256 of the file, if it is wanted.
  let digest: SHA256Digest?
  private var rows: ArraySlice<SuppliedRow> = []

  /// JSON is read as a whole: so many bytes at most.
  static let limit = 256 << 20

  /// Reads the file.
  init(_ input: Input, options: ImportOptions) throws {
    detection = Detection(format: "xapi", title: "xAPI statements")
    detection.identities = [.personNumber, .email, .login]
    detection.constants = options.mapping.values
    for (name, column) in [
      ("actor", "person_number"), ("object.id", "course"), ("context.revision", "version"),
      ("timestamp", "day"),
      ("verb", "outcome"), ("result.score", "score"), ("id", "reference"),
    ] {
      detection.taken.append(Detection.Taken(header: name, column: column, note: nil))
    }
    let bytes = try XAPIFile.bytes(of: input)
    digest = options.wantsDigest ? SHA256Digest.of(bytes) : nil
    take(try XAPIFile.statements(bytes), options)
  }

  /// The next completion.
  func next() -> SuppliedRow? { rows.popFirst() }

  private func take(_ nodes: [JSONNode], _ options: ImportOptions) {
    var statements: [XAPIStatement] = []
    var bad: [SuppliedRow] = []
    var seen: Set<String> = []
    for node in nodes {
      do throws(Problem) {
        guard let statement = try XAPIStatement(node, dayOf: options.dayOfInstant) else {
          detection.skipped["statements with other verbs", default: 0] += 1
          continue
        }
        guard statement.id.isEmpty || seen.insert(statement.id).inserted else {
          detection.skipped["statements that stand in the file twice", default: 0] += 1
          continue
        }
        statements.append(statement)
      } catch {
        bad.append(SuppliedRow(place: error.place, cells: [], problem: error))
      }
    }
    let voids = XAPIVoids(statements)
    let judged = XAPIAttempts(statements)
    var good: [SuppliedRow] = []
    for statement in statements where statement.verb != .voided {
      if statement.verb == .completed, judged.hasJudgement(of: statement) {
        detection.skipped["completions of attempts that were also passed or failed", default: 0] += 1
      } else {
        let voided = voids.day(of: statement.id).map { max($0, statement.day) }
        good.append(XAPIFile.row(statement, voided, options))
      }
    }
    voidsElsewhere = voids.elsewhere(than: seen)
    rows = (good + bad).sorted { $0.place < $1.place }[...]
  }

  private static func row(
    _ statement: XAPIStatement, _ voided: Day?, _ options: ImportOptions
  ) -> SuppliedRow {
    let values = options.mapping.values
    let code = options.mapping.codes[statement.object] ?? ownCode(statement.object) ?? statement.object
    let isPassed = statement.verb == .passed || statement.verb == .completed && statement.success != false
    let cells = [
      statement.actor.personNumber, values["course"] ?? code, values["version"] ?? statement.version,
      statement.day.description, isPassed ? "passed" : "failed", statement.score.map { String($0) } ?? "",
      "xAPI \(statement.verb.rawValue)", statement.id.isEmpty ? "" : "xapi:\(statement.id)",
      voided?.description ?? "", voided == nil ? "" : "voided in the learning record store",
      statement.actor.login, statement.actor.email,
    ]
    let isContradictory =
      statement.verb == .passed && statement.success == false
      || statement.verb == .failed && statement.success == true
    let problem = Problem(
      place: statement.place, column: "result.success", value: statement.verb.rawValue,
      reason: .refused("contradicts the statement's result"))
    return SuppliedRow(place: statement.place, cells: cells, problem: isContradictory ? problem : nil)
  }

  private static func ownCode(_ object: String) -> String? {
    object.hasPrefix(XAPIName.course) ? String(object.dropFirst(XAPIName.course.count)) : nil
  }
}

/// A statement that is voided but does not stand in the same file.
public struct VoidedElsewhere: Sendable, Hashable {
  /// The reference of the record, if it came from an earlier import: `xapi:` and the statement's id.
  public let reference: String
  /// The day from which it is void.
  public let day: Day
}
