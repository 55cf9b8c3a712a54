import AttestRules

/// Looks up whether people are there, one after the other, with statements that are prepared once.
public final class PresenceLookup {
  private let person: Statement
  private let appointments: Statement
  private let absences: Statement

  /// A lookup within one transaction.
  public init(_ store: Store) throws {
    person = try store.database.prepare(PersonRow.table.selectWhereSQL("number"))
    appointments = try store.database.prepare(
      "SELECT site, category, first, last FROM appointment WHERE person = ?")
    absences = try store.database.prepare("SELECT first, last FROM absence WHERE person = ?")
  }

  /// The person with a number; nil when there is none.
  public func person(_ number: PersonNumber) throws -> PersonRow? {
    defer { person.reset() }
    person.bind(1, number.text)
    return try person.step() ? PersonRow(person) : nil
  }

  /// When somebody is there: a file with appointments and absences only.
  public func file(_ number: PersonNumber) throws -> PersonFile {
    var file = PersonFile(number: number)
    appointments.bind(1, number.text)
    while try appointments.step() {
      file.appointments.append(
        Appointment(
          category: Category(rawValue: UInt8(truncatingIfNeeded: appointments.integer(1))) ?? .staff,
          site: SiteCode(stored: appointments.text(0)),
          days: DayRange(first: appointments.day(2), last: appointments.optionalDay(3))))
    }
    absences.bind(1, number.text)
    while try absences.step() {
      file.absences.append(DayRange(first: absences.day(0), last: absences.optionalDay(1)))
    }
    return file
  }
}
