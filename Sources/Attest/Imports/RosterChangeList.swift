import AttestExchange
import AttestRules
import AttestStore

/// The differences that a roster makes to one person, as they are listed.
struct RosterChangeList {
  private(set) var changes: [ImportChange] = []
  private let person: PersonRow

  init(person: PersonRow) {
    self.person = person
  }

  mutating func compare(_ column: RosterField, _ from: String?, _ to: String?, about: String = "") {
    guard from ?? "" != to ?? "" else { return }
    add(.changed, about: about, column: column.name, from: from ?? "", to: to ?? "")
  }

  mutating func add(_ outcome: RosterMatch.Outcome, isNewPerson: Bool) {
    guard let after = outcome.after else {
      if let before = outcome.before {
        add(.ended, about: before.words, column: RosterField.start.name, from: "\(before.days.first)", to: "")
      }
      return
    }
    guard let before = outcome.before else {
      let start = "\(after.days.first)"
      add(isNewPerson ? .new : .appointed, about: after.words, column: "start", from: "", to: start)
      return
    }
    let words = before.words
    compare(.start, "\(before.days.first)", "\(after.days.first)", about: words)
    if before.days.last != after.days.last {
      add(
        after.days.last == nil ? .changed : .ended, about: words, column: RosterField.end.name,
        from: before.days.last?.description ?? "", to: after.days.last?.description ?? "")
    }
    compare(.department, before.department, after.department, about: words)
    compare(.jobTitle, before.jobTitle, after.jobTitle, about: words)
    compare(.lineManager, before.manager?.text, after.manager?.text, about: words)
  }

  /// The person is no longer present: their endings become a departure.
  mutating func leave(today: Day) {
    changes = changes.map { change in
      guard change.kind == .ended else { return change }
      return ImportChange(
        kind: .left, person: change.person, name: change.name, about: change.about, column: change.column,
        from: change.from, to: change.to)
    }
  }

  private mutating func add(
    _ kind: ImportChange.Kind, about: String, column: String, from: String, to: String
  ) {
    changes.append(
      ImportChange(
        kind: kind, person: person.number, name: person.fullName, about: about, column: column, from: from,
        to: to))
  }
}

extension RosterAppointment {
  init(_ row: AppointmentRow) {
    self.init(
      site: row.site, category: row.category, post: row.post, days: row.days, department: row.department,
      jobTitle: row.jobTitle, manager: row.manager)
  }

  /// Such as `staff at HOLLIN` or `staff at HOLLIN, post T12`.
  var words: String { "\(category) at \(site)" + (post.isEmpty ? "" : ", post \(post)") }

  /// Whether two are kept under the same key.
  func hasKey(of other: RosterAppointment) -> Bool {
    site == other.site && category == other.category && post == other.post && days.first == other.days.first
  }
}

extension AppointmentRow {
  init(_ appointment: RosterAppointment, of person: PersonNumber) {
    self.init(
      person: person, site: appointment.site, category: appointment.category, post: appointment.post,
      days: appointment.days)
    department = appointment.department
    jobTitle = appointment.jobTitle
    manager = appointment.manager
  }
}

extension ImportChange {
  /// Somebody new with one appointment.
  init(new line: RosterLine, today: Day) {
    let given = line.givenName.value ?? ""
    let site = line.entry.site?.text ?? ""
    self.init(
      kind: .new, person: line.number, name: line.familyName.value.map { "\(given) \($0)" } ?? given,
      about: "\(line.entry.category ?? .staff) at \(site)", column: "start", from: "",
      to: (line.entry.start.value ?? today).description)
  }
}
