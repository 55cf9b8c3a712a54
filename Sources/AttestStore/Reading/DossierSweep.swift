import AttestRules

/// Goes through everybody in order of person number, with all that is kept about each.
///
/// Each table is one cursor in the order of its key, and the cursors advance together, so that memory does not grow
/// with the register.
public final class DossierSweep {
  private let people: Statement
  private let appointments: SeekingCursor
  private let absences: SeekingCursor
  private let records: SeekingCursor
  private let exemptions: SeekingCursor

  /// A sweep over one unchanging state: run it within ``Store/read(_:)``.
  public init(_ store: Store, _ scope: PeopleScope) throws {
    let database = store.database
    func cursor(_ table: Table) throws -> SeekingCursor {
      try SeekingCursor(table, in: database, scope)
    }
    people = try scope.prepare(
      "SELECT \(PersonRow.table.columns.joined(separator: ",")) FROM person", column: "number", in: database)
    appointments = try cursor(AppointmentRow.table)
    absences = try cursor(AbsenceRow.table)
    records = try cursor(RecordRow.table)
    exemptions = try cursor(ExemptionRow.table)
  }

  /// The next person; nil after the last.
  public func next() throws -> PersonDossier? {
    guard try people.step() else { return nil }
    var dossier = PersonDossier(person: PersonRow(people))
    let (key, number) = (people.bytes(0), dossier.person.number)
    try appointments.forEach(of: key) { dossier.appointments.append(AppointmentRow($0, person: number)) }
    try absences.forEach(of: key) { dossier.absences.append(AbsenceRow($0, person: number)) }
    try records.forEach(of: key) { dossier.records.append(RecordRow($0, person: number)) }
    try exemptions.forEach(of: key) { dossier.exemptions.append(ExemptionRow($0, person: number)) }
    return dossier
  }
}
