import AttestExchange
import AttestRules
import AttestStore

/// A table of an evidence pack: the columns of one table of the register, in words that people read.
///
/// Every cell comes of one column, or of its number and what that names, so that somebody else's program can work the
/// table out again from the payloads (AttestStore, *The evidence pack*).
struct EvidenceTable: Sendable {
  /// How a column is written.
  enum Form: Sendable {
    /// As it is.
    case plain
    /// A day by its number.
    case day
    /// `yes` or `no`.
    case answer
    /// Words a line each, with `;` between them.
    case words
    /// A category.
    case category
    /// A kind of evidence.
    case evidence
    /// `accepted` or `declined`, `passed` or `failed`.
    case outcome
    /// The code of a policy or course, by its number.
    case subject
    /// The label of a version, by its place; its subject is in the column before.
    case version
  }

  /// A column: its name, its place in the register's table, and how it is written.
  struct Column: Sendable {
    let name: String
    let place: Int
    let form: Form

    init(_ name: String, _ place: Int, _ form: Form = .plain) {
      (self.name, self.place, self.form) = (name, place, form)
    }
  }

  /// What the file is called, without `.csv`.
  let name: String
  /// The table in the register.
  let kind: TableKind
  /// Of records, only those of policies or of courses.
  let sort: SubjectKind?
  /// The columns.
  let columns: [Column]

  init(_ name: String, _ kind: TableKind, only sort: SubjectKind? = nil, _ columns: [Column]) {
    (self.name, self.kind, self.sort, self.columns) = (name, kind, sort, columns)
  }

  /// The name and columns, with more columns that do not come of the register's table.
  func table(with more: [String] = []) -> AttestExchange.Table {
    AttestExchange.Table(name: name, columns: columns.map(\.name) + more)
  }
}

extension EvidenceTable {
  /// Every table that is one of the register's, in the order of the documentation; the texts come besides.
  static let all = [
    people, appointments, records("attestations", .policy), records("completions", .course), exemptions, requirements,
    subjects, versions, accounts, operators, events, decisions, decisionEvidence, sources, roles,
  ]

  private static let people = EvidenceTable(
    "people", .person,
    [.init("person_number", 0), .init("given_name", 1), .init("family_name", 2), .init("login", 4)])

  private static let appointments = EvidenceTable(
    "appointments", .appointment,
    [
      .init("person_number", 0), .init("site", 1), .init("category", 2, .category), .init("post", 3),
      .init("start", 4, .day), .init("end", 5, .day), .init("department", 6), .init("job_title", 7),
      .init("line_manager", 8),
    ])

  private static func records(_ name: String, _ sort: SubjectKind) -> EvidenceTable {
    EvidenceTable(
      name, .record, only: sort,
      [
        .init("person_number", 0), .init("entry", 1), .init("item", 2), .init(sort.rawValue, 3, .subject),
        .init("version", 4, .version), .init("day", 5, .day), .init("outcome", 6, .outcome),
        .init("evidence", 7, .evidence), .init("score", 8), .init("reference", 9), .init("note", 10),
        .init("recorded_by", 12), .init("source", 13), .init("line", 14), .init("voided", 15, .day),
        .init("void_reason", 16), .init("voided_by", 17),
      ])
  }

  private static let exemptions = EvidenceTable(
    "exemptions", .exemption,
    [
      .init("person_number", 0), .init("requirement", 1), .init("from", 2, .day), .init("to", 3, .day),
      .init("reason", 4), .init("granted_by", 5),
    ])

  private static let requirements = EvidenceTable(
    "requirements", .requirement,
    [
      .init("code", 0), .init("from", 1, .day), .init("to", 2, .day), .init("subject", 3), .init("renewal", 4),
      .init("months", 5), .init("window", 6), .init("days_to_comply", 7), .init("gates", 8, .answer),
      .init("categories", 9, .words), .init("sites", 10, .words),
    ])

  private static let subjects = EvidenceTable(
    "subjects", .subject,
    [
      .init("code", 1), .init("kind", 2), .init("title", 3), .init("owner", 4), .init("approved_by", 5),
      .init("review_months", 6), .init("next_review", 7, .day),
    ])

  private static let versions = EvidenceTable(
    "versions", .version,
    [
      .init("subject", 0, .subject), .init("version", 2), .init("published", 3, .day),
      .init("effective", 4, .day), .init("material", 5, .answer), .init("summary", 6), .init("pass_mark", 8),
    ])

  /// The texts; where each is in the pack comes besides.
  static let texts = EvidenceTable(
    "texts", .document,
    [.init("subject", 0, .subject), .init("version", 1, .version), .init("name", 2), .init("sha256", 3)])

  private static let accounts = EvidenceTable(
    "accounts", .account,
    [
      .init("account", 0), .init("platform", 2), .init("handle", 3), .init("site", 4), .init("state", 5),
      .init("lead", 6), .init("aim", 7), .init("audience", 8), .init("promotion", 9), .init("open", 10, .answer),
      .init("applicant", 11), .init("opened", 13, .day), .init("closed", 14, .day), .init("credentials_kept", 15),
    ])

  private static let operators = EvidenceTable(
    "operators", .accountOperator,
    [.init("person_number", 0), .init("account", 1), .init("from", 2, .day), .init("removed", 3, .day)])

  private static let events = EvidenceTable(
    "account-events", .accountEvent,
    [
      .init("account", 0), .init("entry", 1), .init("action", 2), .init("day", 3, .day), .init("by", 4),
      .init("reason", 6), .init("state", 7), .init("lead", 8),
    ])

  private static let decisions = EvidenceTable(
    "decisions", .decisionOperator,
    [
      .init("account", 0), .init("entry", 1), .init("operator", 2), .init("reasons_against", 3),
      .init("eligible_until", 4, .day),
    ])

  private static let decisionEvidence = EvidenceTable(
    "decision-evidence", .decisionEvidence,
    [
      .init("account", 0), .init("entry", 1), .init("operator", 2), .init("requirement", 3), .init("subject", 4),
      .init("record_entry", 5), .init("record_item", 6), .init("version", 7), .init("made", 8, .day),
      .init("end", 9, .day), .init("cause", 10), .init("evidence", 11, .evidence),
    ])

  private static let sources = EvidenceTable(
    "sources", .source, [.init("source", 0), .init("file", 1), .init("sha256", 2)])

  private static let roles = EvidenceTable("roles", .role, [.init("login", 0), .init("role", 1)])
}
