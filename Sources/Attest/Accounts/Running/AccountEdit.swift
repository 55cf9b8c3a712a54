import AttestRules
import AttestStore

/// An account in the making of one change: what is written at the end, or every reason why nothing is.
struct AccountEdit {
  /// The account as it will be.
  var row: AccountRow
  /// Everybody's part in it, past ones too.
  private(set) var parts: [AccountOperatorRow]
  /// The reasons against, found so far.
  var refusals: [AccountRefusal] = []
  /// What is kept of people with the decision.
  var evidence: [AssessedOperator] = []
  /// The day of the change.
  let today: Day
  private var changed: [AccountOperatorRow] = []

  init(_ row: AccountRow, parts: [AccountOperatorRow], today: Day) {
    self.row = row
    self.parts = parts
    self.today = today
  }

  /// Who operates the account from today on, by person number.
  var operators: [PersonNumber] {
    Set(parts.filter { $0.removed == nil }.map(\.person)).sorted()
  }

  /// Makes somebody an operator from today on, unless they are one.
  mutating func add(_ person: PersonNumber) {
    guard !operators.contains(person) else { return }
    let part = AccountOperatorRow(person: person, account: row.id, first: today)
    parts.removeAll { $0.person == person && $0.first == today }
    parts.append(part)
    changed.append(part)
  }

  /// Takes somebody off from today on; a lead who is taken off leads no more.
  mutating func remove(_ person: PersonNumber) {
    for index in parts.indices where parts[index].person == person && parts[index].removed == nil {
      parts[index].removed = max(today, parts[index].first)
      changed.append(parts[index])
    }
    if row.lead == person { row.lead = nil }
  }

  /// Writes the account, the parts that changed, the event and the evidence.
  func write(_ event: AccountEventRow, to change: Change) throws {
    try change.about(nil)
    try change.put(row)
    try change.insert(event)
    for part in changed {
      try change.about(part.person)
      try change.put(part)
    }
    for person in evidence { try person.write(to: change, account: row.id) }
  }
}
