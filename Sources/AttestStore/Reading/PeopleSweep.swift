import AttestRules

/// Goes through everybody in order of person number, with what the rules need to know of each.
///
/// Each table is one cursor in the order of its key, and the cursors advance together, so that memory does not grow
/// with the register.
public final class PeopleSweep {
  private let people: Statement
  private let records: RecordStream
  private let appointments: SeekingCursor
  private let absences: SeekingCursor
  private let exemptions: SeekingCursor?
  private let operatorships: SeekingCursor?
  private let subjects: [Int64: SubjectCode]
  private var (sites, departments, managers) = (RepeatedText(), RepeatedText(), RepeatedText())

  /// How much is read of each person.
  public enum Depth: Sendable {
    /// All that a status depends on.
    case status
    /// What eligibility depends on: neither exemptions nor accounts do.
    case eligibility
  }

  /// A sweep over one unchanging state: run it within ``Store/read(_:)``.
  ///
  /// - Parameter person: one person only; nil for everybody.
  public convenience init(
    _ store: Store, only person: PersonNumber? = nil, codes: [Int64: SubjectCode]? = nil,
    depth: Depth = .status
  ) throws {
    try self.init(store, scope: person.map { .person($0) } ?? .everybody, codes: codes, depth: depth)
  }

  /// A sweep through some people only.
  ///
  /// - Parameter codes: the codes of policies and courses, where they are known already.
  public init(
    _ store: Store, scope: PeopleScope, codes: [Int64: SubjectCode]? = nil, depth: Depth = .status
  ) throws {
    let (database, start) = (store.database, scope.start)
    people = try scope.prepare(
      "SELECT number, given_name, family_name, email, login FROM person", column: "number", in: database)
    records = try RecordStream(database, from: start)
    appointments = try SeekingCursor(
      AppointmentRow.table, ["person", "site", "category", "first", "last", "department", "manager"], in: database,
      from: start)
    absences = try SeekingCursor(AbsenceRow.table, ["person", "first", "last"], in: database, from: start)
    (exemptions, operatorships) =
      switch depth {
      case .eligibility: (nil, nil)
      case .status:
        (
          try SeekingCursor(
            ExemptionRow.table, ["person", "requirement", "first", "last"], in: database, from: start),
          try SeekingCursor(operatorshipsIn: database, from: start)
        )
      }
    subjects = try codes ?? store.subjectCodes()
  }

  /// The next person; nil after the last.
  public func next() throws -> (person: PersonRow, file: PersonFile)? {
    guard try people.step() else { return nil }
    let key = people.bytes(0)
    return try file(of: key, records.rows(of: key))
  }

  /// The next person of whom a test cannot tell by their records alone that there is nothing to say to them; nil after the
  /// last.
  ///
  /// - Parameter isWanted: asked for the number of those of whom it can tell; who is wanted comes all the same.
  func next(
    unless quiet: QuietRows, or isWanted: (UnsafeRawBufferPointer) -> Bool
  ) throws -> (person: PersonRow, file: PersonFile)? {
    while try people.step() {
      let key = people.bytes(0)
      let rows = try records.rows(of: key)
      if quiet.covers(rows), !isWanted(key) { continue }
      return try file(of: key, rows)
    }
    return nil
  }

  /// The person whose records were read, with everything else that is kept of them.
  private func file(
    of key: UnsafeRawBufferPointer, _ rows: [StoredRecordRow]
  ) throws -> (person: PersonRow, file: PersonFile) {
    let person = PersonRow(people)
    var file = PersonFile(number: person.number, records: records(rows))
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
    return (person, file)
  }

  private func records(_ rows: [StoredRecordRow]) -> [Record] {
    var records: [Record] = []
    records.reserveCapacity(rows.count)
    var last: (id: Int64, code: SubjectCode)?
    for row in rows {
      if last?.id != row.subject { last = subjects[row.subject].map { (row.subject, $0) } }
      guard let code = last?.code else { continue }
      records.append(
        Record(
          number: RecordNumber(entry: row.entry, item: row.item), subject: code, version: row.version,
          day: row.day, satisfies: row.satisfies, evidence: Evidence(rawValue: row.evidence) ?? .import,
          voided: row.voided))
    }
    return records
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
