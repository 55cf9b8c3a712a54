import AttestRules

extension Store {
  /// What somebody was told, whatever it was about.
  public func reminders(of person: PersonNumber) throws -> [ReminderRow] {
    try rows(of: person) { ReminderRow($0) }
  }

  /// What a message tells its recipient.
  public func reminders(in message: Int64) throws -> [ReminderRow] {
    let select = try database.prepare(ReminderRow.table.selectWhereSQL("message"))
    select.bind(1, message)
    var rows: [ReminderRow] = []
    while try select.step() { rows.append(ReminderRow(select)) }
    return rows
  }

  /// Gives everything that anybody was told, or only one person, by person.
  public func forEachReminder(of person: PersonNumber? = nil, _ body: (ReminderRow) throws -> Void) throws {
    let scope: PeopleScope = person.map { .person($0) } ?? .everybody
    let columns = ReminderRow.table.columns.joined(separator: ",")
    let select = try scope.prepare(
      "SELECT \(columns) FROM reminder", column: "person", in: database)
    while try select.step() { try body(ReminderRow(select)) }
  }

  /// The number that the next printed sheet gets; numbers are never used again.
  public func nextSheet() throws -> Int64 {
    try (database.integer("SELECT max(id) FROM sheet") ?? 0) + 1
  }

  /// The sheet with a number; nil when there is none.
  public func sheet(_ id: Int64) throws -> SheetRow? {
    let find = try database.prepare(SheetRow.table.selectWhereSQL("id"))
    find.bind(1, id)
    return try find.step() ? SheetRow(find) : nil
  }

  /// The one-time code that begins with a selector; nil when there is none.
  public func code(_ selector: String) throws -> CodeRow? {
    let find = try database.prepare(CodeRow.table.selectWhereSQL("selector"))
    find.bind(1, selector)
    return try find.step() ? CodeRow(find) : nil
  }
}
