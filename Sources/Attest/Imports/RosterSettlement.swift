import AttestExchange
import AttestRules
import AttestStore

/// Why a row of a roster is refused once it meets the register.
enum RosterRefusal: Error {
  case appointment(RosterProblem)
  case nameNeeded
  case contradiction(column: RosterField, value: String, line: Int)

  /// The column to name.
  var column: String? {
    switch self {
    case .nameNeeded: RosterField.givenName.name
    case .contradiction(let column, _, _): column.name
    case .appointment(.siteNeeded): RosterField.site.name
    case .appointment(.categoryNeeded): RosterField.category.name
    case .appointment(.endsBeforeItStarts): RosterField.end.name
    case .appointment: nil
    }
  }

  /// What stands there.
  var value: String {
    switch self {
    case .contradiction(_, let value, _): value
    case .appointment(.endsBeforeItStarts(_, let last)): last.description
    default: ""
    }
  }

  /// What is wrong and what to do, without what the other row says.
  var unnamed: String? {
    guard case .contradiction(_, _, let line) = self else { return nil }
    return "is not what line \(line) says of the same person: make the rows agree"
  }

  /// What is wrong and what to do.
  var description: String {
    switch self {
    case .nameNeeded: "is needed for somebody who is new"
    case .contradiction(_, let value, let line):
      "is not what line \(line) says of the same person (\(value)): make the rows agree"
    case .appointment(.siteNeeded): "is needed for a first appointment"
    case .appointment(.categoryNeeded): "is needed for a first appointment"
    case .appointment(.ambiguous(let count)):
      "could mean \(count) appointments of this person: give site, category and post"
    case .appointment(.endsBeforeItStarts(let first, _)):
      "is before the appointment starts, \(first): give the right start or end"
    case .appointment(.repeated(let line)):
      "is about the same appointment as line \(line): give each its own post, or remove one"
    }
  }
}

/// One person while the rows about them are applied.
struct RosterSettlement {
  /// The person as stored; nil for somebody new.
  let stored: PersonRow?
  /// The person as they are from now on.
  private(set) var person: PersonRow?
  /// The first line about them.
  private(set) var line = 0
  /// Whether a full roster leaves out one of their appointments.
  private(set) var isLeftOut = false
  private var match: RosterMatch

  init(stored: PersonRow?, appointments: [RosterAppointment], today: Day) {
    self.stored = stored
    person = stored
    match = RosterMatch(stored: appointments, today: today)
  }

  mutating func apply(_ row: RosterLine) throws(RosterRefusal) {
    guard let applied = row.applied(to: person) else { throw .nameNeeded }
    if line > 0, let person { try check(row, applied, against: person) }
    if row.entry.isAboutAppointment || stored == nil {
      do throws(RosterProblem) { try match.apply(row.entry) } catch { throw .appointment(error) }
    }
    person = applied
    line = row.entry.line
  }

  private func check(_ row: RosterLine, _ new: PersonRow, against old: PersonRow) throws(RosterRefusal) {
    let pairs: [(RosterField, String?, String?)] = [
      (.givenName, new.givenName, old.givenName), (.familyName, new.familyName, old.familyName),
      (.email, new.email, old.email), (.login, new.login, old.login),
    ]
    for (column, new, old) in pairs where new != old {
      throw .contradiction(column: column, value: old ?? "-", line: line)
    }
  }

  mutating func endMissing(in audience: Audience) {
    isLeftOut = match.endMissing(in: audience)
  }

  /// Whether an appointment lasts to a day, or beyond it.
  func isPresent(from day: Day) -> Bool {
    match.appointments.contains { $0.days.last.map { $0 >= day } ?? true }
  }

  /// The line managers that rows named anew.
  var newManagers: Set<PersonNumber> {
    Set(match.outcomes.filter { $0.after?.manager != $0.before?.manager }.compactMap { $0.after?.manager })
  }

  /// Puts what changed.
  func write(to change: Change) throws {
    guard let person else { return }
    if person != stored { try stored == nil ? change.insert(person) : change.put(person) }
    if let email = stored?.email, email != person.email {
      try change.put(FormerAddressRow(email: email.lowercased(), person: person.number))
    }
    for outcome in match.outcomes where outcome.isChanged {
      if let before = outcome.before, outcome.after.map({ !$0.hasKey(of: before) }) ?? true {
        try change.delete(AppointmentRow(before, of: person.number))
      }
      if let after = outcome.after { try change.put(AppointmentRow(after, of: person.number)) }
    }
  }

  /// What changes, in words for a table.
  func changes(today: Day) -> [ImportChange] {
    guard let person else { return [] }
    var list = RosterChangeList(person: person)
    if let stored {
      list.compare(.givenName, stored.givenName, person.givenName)
      list.compare(.familyName, stored.familyName, person.familyName)
      list.compare(.email, stored.email, person.email)
      list.compare(.login, stored.login, person.login)
    }
    for outcome in match.outcomes where outcome.isChanged {
      list.add(outcome, isNewPerson: stored == nil)
    }
    let before = match.outcomes.compactMap(\.before).contains { $0.days.contains(today) }
    let after = match.appointments.contains { $0.days.contains(today) }
    if before, !after { list.leave(today: today) }
    return list.changes
  }
}
