import AttestRules

/// Finds people and their records one after another, with statements that are prepared once.
public final class PersonLookup {
  private let person: Statement
  private let records: Statement
  private let absences: Statement

  /// A lookup within one transaction.
  public init(_ store: Store) throws {
    person = try store.database.prepare(PersonRow.table.selectWhereSQL("number"))
    records = try store.database.prepare(RecordRow.table.selectWhereSQL("person"))
    absences = try store.database.prepare(AbsenceRow.table.selectWhereSQL("person"))
  }

  /// The person with a number; nil when there is none.
  public func person(_ number: PersonNumber) throws -> PersonRow? {
    defer { person.reset() }
    person.bind(1, number.text)
    return try person.step() ? PersonRow(person) : nil
  }

  /// The records of a person, in order of entry.
  public func records(of number: PersonNumber) throws -> [RecordRow] {
    try rows(records, of: number) { RecordRow($0, person: number) }
  }

  /// The absences of a person, in order.
  public func absences(of number: PersonNumber) throws -> [AbsenceRow] {
    try rows(absences, of: number) { AbsenceRow($0, person: number) }
  }

  private func rows<Row>(_ select: Statement, of number: PersonNumber, _ read: (Statement) -> Row) throws
    -> [Row]
  {
    select.bind(1, number.text)
    var rows: [Row] = []
    while try select.step() { rows.append(read(select)) }
    return rows
  }
}

extension Store {
  /// A file that records come from, as it is kept: the one kept before when its digest is the same.
  public func source(named name: String, digest: String) throws -> (id: Int64, isKnown: Bool) {
    let find = try database.prepare("SELECT id FROM source WHERE name = ? AND sha256 = ?")
    find.bind(1, name)
    find.bind(2, digest)
    if try find.step() { return (find.integer(0), true) }
    return ((try database.integer("SELECT max(id) FROM source") ?? 0) + 1, false)
  }
}
