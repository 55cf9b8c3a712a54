import AttestRules

/// Goes through everybody in order of person number, with their appointments as they are kept.
///
/// A person's rows are held as fields, so that whoever compares them with a roster can do so byte by byte; they become
/// typed rows only where somebody asks. What is written meanwhile about people who were passed is not seen again.
public final class RosterSweep {
  private let people: Statement
  private let appointments: SeekingCursor
  private var personFields = RowBytes()
  private var appointmentFields: [RowBytes] = []
  /// How many appointments the person has.
  public private(set) var appointmentCount = 0

  /// A sweep within one transaction.
  public init(_ store: Store) throws {
    people = try store.database.prepare(PersonRow.table.selectSQL)
    appointments = try SeekingCursor(AppointmentRow.table, in: store.database, .everybody)
  }

  /// Goes to the next person; false after the last.
  public func advance() throws -> Bool {
    appointmentCount = 0
    guard try people.step() else {
      personFields.removeAll()
      return false
    }
    personFields.take(people, columns: 5)
    try appointments.forEach(of: people.bytes(0)) { row in
      if appointmentCount == appointmentFields.count { appointmentFields.append(RowBytes()) }
      appointmentFields[appointmentCount].take(row, columns: 9)
      appointmentCount += 1
    }
    return true
  }

  /// Where the person comes in the order of numbers, beside another number.
  package enum Order {
    case before
    case same
    case after
  }

  /// Whether the person comes before a number, after it, or has it.
  package func compare(to number: UnsafeRawBufferPointer) -> Order {
    withPerson { fields in
      var reader = RowReader(fields)
      guard case .text(let mine) = reader.field() else { return .before }
      if mine.isSame(as: number) { return .same }
      return mine.isBefore(number) ? .before : .after
    }
  }

  /// The fields of the person: number, given name, family name, e-mail, login.
  package func withPerson<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try personFields.bytes.withUnsafeBytes(body)
  }

  /// The fields of the first appointment: person, site, category, post, first, last, department, title, manager.
  package func withFirstAppointment<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try appointmentFields[0].bytes.withUnsafeBytes(body)
  }

  /// The person and their appointments as typed rows.
  public func rows() -> (person: PersonRow, appointments: [AppointmentRow]) {
    let person = withPerson { fields in
      var reader = RowReader(fields)
      return PersonRow(
        number: PersonNumber(stored: reader.text() ?? ""), givenName: reader.text() ?? "",
        familyName: reader.text() ?? "", email: reader.text(), login: reader.text())
    }
    let appointments = appointmentFields.prefix(appointmentCount).map { fields in
      fields.bytes.withUnsafeBytes { AppointmentRow($0, person: person.number) }
    }
    return (person, appointments)
  }
}

extension AppointmentRow {
  fileprivate init(_ fields: UnsafeRawBufferPointer, person: PersonNumber) {
    var reader = RowReader(fields)
    _ = reader.text()
    self.init(
      person: person, site: SiteCode(stored: reader.text() ?? ""),
      category: Category(rawValue: UInt8(truncatingIfNeeded: reader.integer() ?? 0)) ?? .staff,
      post: reader.text() ?? "",
      days: DayRange(first: reader.day() ?? .first, last: reader.day()))
    department = reader.text()
    jobTitle = reader.text()
    manager = reader.text().map { PersonNumber(stored: $0) }
  }
}
