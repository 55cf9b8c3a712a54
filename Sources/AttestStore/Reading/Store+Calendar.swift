extension Store {
  /// The closures, in order.
  public func closures() throws -> [ClosureRow] {
    let select = try database.prepare(ClosureRow.table.selectSQL)
    var rows: [ClosureRow] = []
    while try select.step() {
      rows.append(ClosureRow(first: select.day(0), last: select.day(1), name: select.text(2)))
    }
    return rows
  }

  /// The bank holidays, in order.
  public func holidays() throws -> [HolidayRow] {
    let select = try database.prepare(HolidayRow.table.selectSQL)
    var rows: [HolidayRow] = []
    while try select.step() { rows.append(HolidayRow(day: select.day(0), title: select.text(1))) }
    return rows
  }
}
