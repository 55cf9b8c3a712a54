import AttestRules

/// Reads what the rules need to know of people beside their records; they are asked for in order of their number.
///
/// Each table is one cursor in the order of its key, and the cursors advance together, so that memory does not grow
/// with the register.
final class FileReader {
  private let appointments: SeekingCursor
  private let absences: SeekingCursor
  private let exemptions: SeekingCursor?
  private let operatorships: SeekingCursor?
  private var (sites, departments, managers) = (RepeatedText(), RepeatedText(), RepeatedText())

  /// A reader over one unchanging state.
  ///
  /// - Parameter scope: who will be asked for.
  init(_ database: Database, _ scope: PeopleScope, depth: PeopleSweep.Depth) throws {
    func cursor(_ table: Table, _ columns: String...) throws -> SeekingCursor {
      try SeekingCursor(table, columns, in: database, scope)
    }
    appointments = try cursor(
      AppointmentRow.table, "person", "site", "category", "first", "last", "department", "manager")
    absences = try cursor(AbsenceRow.table, "person", "first", "last")
    switch depth {
    case .eligibility:
      (exemptions, operatorships) = (nil, nil)
    case .status:
      exemptions = try cursor(ExemptionRow.table, "person", "requirement", "first", "last")
      operatorships = try SeekingCursor(operatorshipsIn: database, from: scope.person)
    }
  }

  /// Somebody's file.
  ///
  /// - Parameters:
  ///   - key: the bytes of their number.
  ///   - records: their records, which are not read here.
  func file(of key: UnsafeRawBufferPointer, _ number: PersonNumber, _ records: [Record]) throws -> PersonFile {
    var file = PersonFile(number: number, records: records)
    try appointments.forEach(of: key) { row in
      file.appointments.append(
        Appointment(
          category: Category(rawValue: UInt8(truncatingIfNeeded: row.integer(2))) ?? .staff,
          site: SiteCode(stored: sites.text(row.bytes(1))),
          days: DayRange(first: row.day(3), last: row.optionalDay(4)),
          manager: row.isNull(6) ? nil : PersonNumber(stored: managers.text(row.bytes(6))),
          department: row.isNull(5) ? "" : departments.text(row.bytes(5))))
    }
    try absences.forEach(of: key) { row in
      file.absences.append(DayRange(first: row.day(1), last: row.optionalDay(2)))
    }
    try exemptions?.forEach(of: key) { row in
      file.exemptions.append(
        Exemption(
          requirement: RequirementCode(stored: row.text(1)),
          days: DayRange(first: row.day(2), last: row.optionalDay(3))))
    }
    try operatorships?.forEach(of: key) { file.operatorships.append(Operatorship($0)) }
    return file
  }
}

extension SeekingCursor {
  /// Who operates which account that was approved, now or once.
  fileprivate convenience init(operatorshipsIn database: Database, from start: PersonNumber?) throws {
    // A cross join, because SQLite would otherwise be free to begin with the accounts.
    try self.init(
      database,
      """
      SELECT o.person, o.first, o.removed, a.platform || ' ' || a.handle, a.opened, a.closed
      FROM account_operator AS o CROSS JOIN account AS a ON a.id = o.account
      """,
      where: "a.opened IS NOT NULL", key: ["o.person", "o.account", "o.first"], from: start)
  }
}

extension Operatorship {
  fileprivate init(_ row: Statement) {
    self.init(
      account: row.text(3), opened: row.day(4), closed: row.optionalDay(5), first: row.day(1),
      removed: row.optionalDay(2))
  }
}
