extension TableKind {
  /// What every column of the table holds, in order.
  public var meanings: [ColumnMeaning] { meaning.columns }

  /// The columns of a table, and where it says whose a row is.
  struct Meaning {
    /// What every column holds, in order.
    let columns: [ColumnMeaning]
    /// The column with the number of the person whose row it is.
    let owner: Int?
    /// The column with the number of whoever did what the row says.
    let actor: Int?
    /// Whether a row can hold anything that goes when somebody is erased, or is somebody's.
    let isPersonal: Bool
  }

  /// The meaning, worked out once for each table.
  var meaning: Meaning { TableKind.meaningsByTag[Int(rawValue)] }

  private static let meaningsByTag: [Meaning] = (0...UInt8.max).map { tag in
    let columns = TableKind(rawValue: tag)?.columnMeanings ?? []
    return Meaning(
      columns: columns, owner: columns.firstIndex { $0.privacy == .owner },
      actor: columns.firstIndex { $0.privacy == .actor },
      isPersonal: columns.contains { ![.plain, .published, .person].contains($0.privacy) })
  }

  /// Whoever adds a table or a column has to say here what it holds.
  private var columnMeanings: [ColumnMeaning] {
    switch self {
    case .setting: [.init("name", .published), .init("value", .published)]
    case .migration: [.plain("name"), .plain("at", .instant)]
    case .role: [.init("login", .login), .plain("role")]
    case .closure: [.plain("first", .day), .plain("last", .day), .init("name", .published)]
    case .holiday: [.plain("day", .day), .init("title", .published)]
    case .subject, .version, .document, .requirement: subjectMeanings
    case .person, .appointment, .absence, .formerAddress: personMeanings
    case .source, .record, .exemption, .progress: recordMeanings
    case .account, .accountOperator, .accountEvent: accountMeanings
    case .decisionOperator, .decisionEvidence: decisionMeanings
    case .outbox, .sheet, .reminder, .digestItem, .code: reminderMeanings
    case .headMail:
      [
        .plain("day", .day), .init("address", .published), .plain("written", .instant), .plain("message_id"),
        .plain("size", .number), .plain("hash", .bytes), .plain("state"), .plain("instant", .instant),
        .init("claim", .secret, .number), .plain("failures", .number), .plain("first_failure", .instant),
        .init("problem", .words),
      ]
    }
  }

  /// Whether a row is of use only for what it says of its owner, so that it goes with them as a whole.
  var goesWithOwner: Bool {
    switch self {
    case .formerAddress, .progress, .code: true
    default: false
    }
  }

  private var subjectMeanings: [ColumnMeaning] {
    switch self {
    case .subject:
      [
        .plain("id", .subject), .plain("code"), .plain("kind"), .init("title", .published),
        .init("owner", .person), .init("approved_by", .published), .plain("review_months", .number),
        .plain("next_review", .day),
      ]
    case .version:
      [
        .plain("subject", .subject), .plain("place", .version), .plain("label"), .plain("published", .day),
        .plain("effective", .day), .plain("material", .flag), .init("summary", .published),
        .plain("minutes", .number), .plain("pass_mark", .number),
      ]
    case .document:
      [
        .plain("subject", .subject), .plain("place", .version), .init("path", .published), .plain("sha256"),
        .init("bytes", .published, .bytes),
      ]
    default:
      [
        .plain("code"), .plain("first", .day), .plain("last", .day), .plain("subject"), .plain("renewal"),
        .plain("months", .number), .plain("window", .number), .plain("comply", .number),
        .plain("gates", .flag), .plain("categories"), .plain("sites"),
      ]
    }
  }

  private var personMeanings: [ColumnMeaning] {
    switch self {
    case .person:
      [
        .init("number", .owner), .init("given_name", .identity, isNeeded: true),
        .init("family_name", .identity, isNeeded: true), .init("email", .identity), .init("login", .identity),
      ]
    case .appointment:
      [
        .init("person", .owner), .plain("site"), .plain("category", .category), .plain("post"),
        .plain("first", .day), .plain("last", .day), .plain("department"), .init("job_title", .personal),
        .init("manager", .person),
      ]
    case .absence:
      [.init("person", .owner), .plain("first", .day), .plain("last", .day), .init("kind", .personal)]
    default: [.init("email", .identity), .init("person", .owner)]
    }
  }

  private var recordMeanings: [ColumnMeaning] {
    switch self {
    case .source: [.plain("id", .number), .init("name", .words), .plain("sha256")]
    case .record:
      [
        .init("person", .owner), .plain("entry", .number), .plain("item", .number), .plain("subject", .subject),
        .plain("version", .version), .plain("day", .day), .plain("satisfies", .flag),
        .plain("evidence", .evidence), .plain("score", .number), .init("reference", .personal, leavesMark: true),
        .init("note", .personal), .plain("seconds", .number), .init("recorded_by", .login),
        .plain("source", .number), .plain("line", .number), .plain("voided", .day),
        .init("void_reason", .personal, leavesMark: true), .init("voided_by", .login),
      ]
    case .exemption:
      [
        .init("person", .owner), .plain("requirement"), .plain("first", .day), .plain("last", .day),
        .init("reason", .personal, isNeeded: true, leavesMark: true), .init("granted_by", .login),
      ]
    default:
      [
        .init("person", .owner), .plain("subject", .subject), .plain("version", .version),
        .plain("state", .bytes),
      ]
    }
  }

  private var accountMeanings: [ColumnMeaning] {
    switch self {
    case .account:
      [
        .plain("id", .number), .plain("name_key"), .plain("platform"), .plain("handle"), .plain("site"),
        .plain("state"), .init("lead", .person), .init("aim", .words), .init("audience", .words),
        .init("promotion", .words), .plain("is_open", .flag), .init("applicant", .login),
        .init("applicant_person", .actor), .plain("opened", .day), .plain("closed", .day),
        .init("credentials", .words),
      ]
    case .accountOperator:
      [
        .init("person", .owner), .plain("account", .number), .plain("first", .day), .plain("removed", .day),
      ]
    default:
      [
        .plain("account", .number), .plain("entry", .number), .plain("action"), .plain("day", .day),
        .init("login", .login), .init("person", .actor), .init("reason", .words), .plain("state"),
        .init("lead", .person), .init("credentials", .words),
      ]
    }
  }

  private var decisionMeanings: [ColumnMeaning] {
    switch self {
    case .decisionOperator:
      [
        .plain("account", .number), .plain("entry", .number), .init("person", .owner), .plain("reasons"),
        .plain("until", .day),
      ]
    default:
      [
        .plain("account", .number), .plain("entry", .number), .init("person", .owner), .plain("requirement"),
        .plain("subject"), .plain("record_entry", .number), .plain("record_item", .number), .plain("version"),
        .plain("made", .day), .plain("until", .day), .plain("cause"), .plain("evidence", .evidence),
      ]
    }
  }

  private var reminderMeanings: [ColumnMeaning] {
    switch self {
    case .outbox:
      [
        .plain("id", .number), .plain("kind"), .init("recipient", .owner), .plain("day", .day),
        .plain("written", .instant), .plain("message_id"), .plain("review", .flag), .plain("state"),
        .plain("instant", .instant), .init("claim", .secret, .number), .plain("failures", .number),
        .plain("first_failure", .instant), .init("problem", .personal, leavesMark: true),
        .init("address", .identity, leavesMark: true),
      ]
    case .sheet: [.plain("id", .number), .init("person", .owner), .plain("day", .day)]
    case .reminder:
      [
        .init("person", .owner), .plain("topic"), .plain("code"), .plain("due", .day),
        .plain("stage", .number), .plain("day", .day), .plain("state"), .plain("message", .number),
        .plain("sheet", .number),
      ]
    case .digestItem:
      [
        .plain("message", .number), .init("person", .owner), .plain("requirement"), .plain("due", .day),
        .plain("stage", .number),
      ]
    default:
      [
        .init("selector", .secret), .init("person", .owner), .plain("subject", .subject),
        .plain("version", .version), .plain("expires", .day), .init("salt", .secret, .bytes),
        .init("hash", .secret, .bytes), .plain("attempts", .number), .plain("used", .instant),
      ]
    }
  }
}
