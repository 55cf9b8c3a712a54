/// A row as the register keeps it.
public protocol StoredRow: Sendable {
  /// Writes the columns in the order of the table, the key first.
  func write(to row: inout RowBytes)
  /// The table, told by the program itself.
  static var kind: TableKind { get }
}

extension StoredRow {
  static var table: Table { kind.table }
}

/// The tables whose rows are in the audit chain.
public enum TableKind: UInt8, CaseIterable, Sendable {
  case setting = 1
  case migration = 2
  case role = 3
  case closure = 4
  case holiday = 5
  case subject = 6
  case version = 7
  case document = 8
  case requirement = 9
  case person = 10
  case appointment = 11
  case absence = 12
  case source = 13
  case record = 14
  case exemption = 15
  case progress = 16
  case formerAddress = 17
  case account = 18
  case accountOperator = 19
  case accountEvent = 20
  case decisionOperator = 21
  case decisionEvidence = 22
  case outbox = 23
  case sheet = 24
  case reminder = 25
  case digestItem = 26
  case code = 27
  case headMail = 28

  /// The table in the database.
  var table: Table {
    switch self {
    case .setting: Table("setting", tag: rawValue, key: ["name"], ["value"])
    case .migration: Table("migration", tag: rawValue, key: ["name"], ["at"])
    case .role: Table("role", tag: rawValue, key: ["login", "role"])
    case .closure: Table("closure", tag: rawValue, key: ["first", "last"], ["name"])
    case .holiday: Table("holiday", tag: rawValue, key: ["day"], ["title"])
    case .subject:
      Table(
        "subject", tag: rawValue, key: ["id"],
        ["code", "kind", "title", "owner", "approved_by", "review_months", "next_review"])
    case .version:
      Table(
        "version", tag: rawValue, key: ["subject", "place"],
        ["label", "published", "effective", "material", "summary", "minutes", "pass_mark"])
    case .document:
      Table("document", tag: rawValue, key: ["subject", "place", "path"], ["sha256", "bytes"])
    case .requirement:
      Table(
        "requirement", tag: rawValue, key: ["code", "first"],
        ["last", "subject", "renewal", "months", "window", "comply", "gates", "categories", "sites"])
    case .person:
      Table("person", tag: rawValue, key: ["number"], ["given_name", "family_name", "email", "login"])
    case .appointment:
      Table(
        "appointment", tag: rawValue, key: ["person", "site", "category", "post", "first"],
        ["last", "department", "job_title", "manager"])
    case .absence: Table("absence", tag: rawValue, key: ["person", "first"], ["last", "kind"])
    case .source: Table("source", tag: rawValue, key: ["id"], ["name", "sha256"])
    case .record:
      Table(
        "record", tag: rawValue, key: ["person", "entry", "item"],
        [
          "subject", "version", "day", "satisfies", "evidence", "score", "reference", "note", "seconds",
          "recorded_by", "source", "line", "voided", "void_reason", "voided_by",
        ])
    case .exemption:
      Table(
        "exemption", tag: rawValue, key: ["person", "requirement", "first"], ["last", "reason", "granted_by"])
    case .progress: Table("progress", tag: rawValue, key: ["person", "subject"], ["version", "state"])
    case .formerAddress: Table("former_address", tag: rawValue, key: ["email", "person"])
    case .account:
      Table(
        "account", tag: rawValue, key: ["id"],
        [
          "name_key", "platform", "handle", "site", "state", "lead", "aim", "audience", "promotion",
          "is_open",
          "applicant", "applicant_person", "opened", "closed", "credentials",
        ])
    case .accountOperator:
      Table("account_operator", tag: rawValue, key: ["person", "account", "first"], ["removed"])
    case .accountEvent:
      Table(
        "account_event", tag: rawValue, key: ["account", "entry"],
        ["action", "day", "login", "person", "reason", "state", "lead", "credentials"])
    case .decisionOperator:
      Table(
        "decision_operator", tag: rawValue, key: ["account", "entry", "person"], ["reasons", "until"])
    case .decisionEvidence:
      Table(
        "decision_evidence", tag: rawValue, key: ["account", "entry", "person", "requirement"],
        ["subject", "record_entry", "record_item", "version", "made", "until", "cause", "evidence"])
    case .outbox:
      Table(
        "outbox", tag: rawValue, key: ["id"],
        [
          "kind", "recipient", "day", "written", "message_id", "review", "state", "instant", "claim",
          "failures",
          "first_failure", "problem", "address",
        ])
    case .sheet: Table("sheet", tag: rawValue, key: ["id"], ["person", "day"])
    case .reminder:
      Table(
        "reminder", tag: rawValue, key: ["person", "topic", "code", "due", "stage"],
        ["day", "state", "message", "sheet"])
    case .digestItem:
      Table("digest_item", tag: rawValue, key: ["message", "person", "requirement"], ["due", "stage"])
    case .code:
      Table(
        "code", tag: rawValue, key: ["selector"],
        ["person", "subject", "version", "expires", "salt", "hash", "attempts", "used"])
    case .headMail:
      Table(
        "head_mail", tag: rawValue, key: ["day", "address"],
        [
          "written", "message_id", "size", "hash", "state", "instant", "claim", "failures", "first_failure",
          "problem",
        ])
    }
  }
}
