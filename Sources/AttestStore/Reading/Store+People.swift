import AttestRules
import AttestText

extension Store {
  /// Everybody whose name answers a search, by number.
  public func people(matching text: String) throws -> [PersonRow] {
    let search = FoldedName(text)
    guard !search.isEmpty else { return [] }
    let select = try database.prepare(PersonRow.table.selectSQL)
    var (whole, parts): ([PersonRow], [PersonRow]) = ([], [])
    while try select.step() {
      let person = PersonRow(select)
      let name = FoldedName(given: person.givenName, family: person.familyName)
      if name == search { whole.append(person) } else if name.answers(search: search) { parts.append(person) }
    }
    return whole.isEmpty ? parts : whole
  }

  /// How many people there are, whether present or not.
  public func countPeople() throws -> Int {
    Int(try database.integer("SELECT count(*) FROM person") ?? 0)
  }

  /// The record with a number; nil when there is none.
  public func record(_ number: RecordNumber) throws -> RecordRow? {
    let find = try database.prepare("SELECT person FROM record WHERE entry = ? AND item = ?")
    find.bind(1, number.entry)
    find.bind(2, Int64(number.item))
    guard try find.step() else { return nil }
    let person = PersonNumber(stored: find.text(0))
    find.reset()
    return try rows(of: person) { RecordRow($0, person: person) }.first { $0.number == number }
  }

  /// The records with one of these references.
  public func records(withReferences references: Set<String>) throws -> [RecordRow] {
    let select = try database.prepare(
      "SELECT \(RecordRow.table.columns.joined(separator: ",")) FROM record WHERE reference IS NOT NULL")
    var rows: [RecordRow] = []
    while try select.step() {
      let row = RecordRow(select, person: PersonNumber(stored: select.text(0)))
      if row.reference.map(references.contains) ?? false { rows.append(row) }
    }
    return rows
  }

  /// The person with a number; nil when there is none.
  public func person(_ number: PersonNumber) throws -> PersonRow? {
    let find = try database.prepare(PersonRow.table.selectWhereSQL("number"))
    find.bind(1, number.text)
    return try find.step() ? PersonRow(find) : nil
  }
}
