import AttestRules

/// Goes through everybody in order of person number, with their appointments as they are kept.
///
/// What is written meanwhile about people who were passed is not seen again.
public final class RosterSweep {
  private let people: Statement
  private let appointments: PersonCursor

  /// A sweep within one transaction.
  public init(_ store: Store) throws {
    people = try store.database.prepare(PersonRow.table.selectSQL)
    appointments = try PersonCursor(
      store.database,
      "SELECT person, site, category, post, first, last, department, job_title, manager FROM appointment",
      .everybody)
  }

  /// The next person; nil after the last.
  public func next() throws -> (person: PersonRow, appointments: [AppointmentRow])? {
    guard try people.step() else { return nil }
    let person = PersonRow(people)
    var rows: [AppointmentRow] = []
    try appointments.forEach(of: people.bytes(0)) { rows.append(AppointmentRow($0, person: person.number)) }
    return (person, rows)
  }
}
