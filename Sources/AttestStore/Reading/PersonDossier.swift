import AttestRules

/// All that is kept about one person, as it is kept.
public struct PersonDossier: Sendable {
  /// The person.
  public var person: PersonRow
  /// Their appointments.
  public var appointments: [AppointmentRow] = []
  /// Their absences.
  public var absences: [AbsenceRow] = []
  /// Their attestations and completions, in order of entry.
  public var records: [RecordRow] = []
  /// Their exemptions.
  public var exemptions: [ExemptionRow] = []

  /// A dossier with nothing in it yet.
  public init(person: PersonRow) {
    self.person = person
  }
}

extension Store {
  /// The dossier of a person; nil when there is nobody with the number.
  public func dossier(of number: PersonNumber) throws -> PersonDossier? {
    let find = try database.prepare("\(PersonRow.table.selectWhereSQL("number"))")
    find.bind(1, number.text)
    guard try find.step() else { return nil }
    var dossier = PersonDossier(person: PersonRow(find))
    find.reset()
    dossier.appointments = try rows(of: number) { AppointmentRow($0, person: number) }
    dossier.absences = try rows(of: number) { AbsenceRow($0, person: number) }
    dossier.records = try rows(of: number) { RecordRow($0, person: number) }
    dossier.exemptions = try rows(of: number) { ExemptionRow($0, person: number) }
    return dossier
  }

  /// The rows of one table that are about a person, in order of key.
  func rows<Row: StoredRow>(of person: PersonNumber, _ read: (Statement) throws -> Row) throws -> [Row] {
    let select = try database.prepare(Row.table.selectWhereSQL("person"))
    select.bind(1, person.text)
    var rows: [Row] = []
    while try select.step() { rows.append(try read(select)) }
    return rows
  }
}

extension Table {
  /// The rows with a value in one column, in order of key.
  func selectWhereSQL(_ column: String) -> String {
    let key = columns[..<keys].joined(separator: ",")
    return "SELECT \(columns.joined(separator: ",")) FROM \(name) WHERE \(column) = ? ORDER BY \(key)"
  }
}

extension Store {
  /// The dossiers of everybody who has, or had, this login.
  public func owners(of login: String) throws -> [PersonDossier] {
    let find = try database.prepare("SELECT number FROM person WHERE login = ? ORDER BY number")
    find.bind(1, login)
    var numbers: [PersonNumber] = []
    while try find.step() { numbers.append(PersonNumber(stored: find.text(0))) }
    return try numbers.compactMap { try dossier(of: $0) }
  }
}
