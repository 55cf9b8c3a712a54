import AttestRules

/// Which attempts were passed or failed, so that their being completed says nothing more.
struct XAPIAttempts {
  private struct Key: Hashable {
    let actor: XAPIStatement.Actor
    let object: String
    /// The registration, else the day.
    let attempt: String
  }

  private var judged: Set<Key> = []

  init(_ statements: [XAPIStatement]) {
    for statement in statements where statement.verb == .passed || statement.verb == .failed {
      judged.insert(XAPIAttempts.key(statement))
    }
  }

  func hasJudgement(of statement: XAPIStatement) -> Bool {
    judged.contains(XAPIAttempts.key(statement))
  }

  private static func key(_ statement: XAPIStatement) -> Key {
    let attempt = statement.registration.isEmpty ? statement.day.description : statement.registration
    return Key(actor: statement.actor, object: statement.object, attempt: attempt)
  }
}

/// Which statements are void, and from which day.
struct XAPIVoids {
  private var days: [String: Day] = [:]

  init(_ statements: [XAPIStatement]) {
    for statement in statements where statement.verb == .voided {
      let id = statement.object.lowercased()
      days[id] = min(days[id] ?? statement.day, statement.day)
    }
  }

  /// The day from which a statement is void, but not before its own.
  func day(of id: String) -> Day? { id.isEmpty ? nil : days[id] }

  /// The voided statements that are not among these.
  func elsewhere(than ids: Set<String>) -> [VoidedElsewhere] {
    days.filter { !ids.contains($0.key) }.sorted { $0.key < $1.key }
      .map { VoidedElsewhere(reference: "xapi:" + $0.key, day: $0.value) }
  }
}
