import AttestRules

/// Goes through everybody in order of person number, with what the rules need to know of each.
///
/// Each table is one cursor in the order of its key, and the cursors advance together, so that memory does not grow
/// with the register.
public final class PeopleSweep {
  private let people: Statement
  private let appointments: PersonCursor
  private let absences: PersonCursor
  private let records: PersonCursor
  private let exemptions: PersonCursor?
  private let subjects: [Int64: SubjectCode]
  private let operatorships: [PersonNumber: [Operatorship]]
  private var (sites, departments, managers) = (RepeatedText(), RepeatedText(), RepeatedText())
  private var read: [Record] = []
  private var lastSubject: (id: Int64, code: SubjectCode)?

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
  /// - Parameters:
  ///   - codes: the codes of policies and courses, where they are known already.
  ///   - operatorships: who operates which account, where that is known already.
  public init(
    _ store: Store, scope: PeopleScope, codes: [Int64: SubjectCode]? = nil, depth: Depth = .status,
    operatorships known: [PersonNumber: [Operatorship]]? = nil
  ) throws {
    let database = store.database
    func cursor(_ sql: String) throws -> PersonCursor {
      try PersonCursor(database, sql, scope)
    }
    people = try scope.prepare(
      "SELECT number, given_name, family_name, email, login FROM person", column: "number", in: database)
    appointments = try cursor(
      "SELECT person, site, category, first, last, department, manager FROM appointment")
    absences = try cursor("SELECT person, first, last FROM absence")
    records = try cursor(
      "SELECT person, entry, item, subject, version, day, satisfies, evidence, voided FROM record")
    exemptions =
      depth == .status ? try cursor("SELECT person, requirement, first, last FROM exemption") : nil
    subjects = try codes ?? store.subjectCodes()
    operatorships = try depth == .status ? known ?? store.operatorships(of: scope.person) : [:]
  }

  /// The next person; nil after the last.
  public func next() throws -> (person: PersonRow, file: PersonFile)? {
    guard try people.step() else { return nil }
    let key = people.bytes(0)
    _ = try readRecords(of: key, nil)
    return try file(of: key)
  }

  /// The next person of whom a test cannot tell by their records alone that there is nothing to say to them; nil after the
  /// last.
  ///
  /// - Parameter isWanted: asked for the number of those of whom it can tell; who is wanted comes all the same.
  func next(
    unless quiet: QuietRecords, or isWanted: (UnsafeRawBufferPointer) -> Bool
  ) throws -> (person: PersonRow, file: PersonFile)? {
    while try people.step() {
      let key = people.bytes(0)
      if try readRecords(of: key, quiet) == quiet.all, !isWanted(key) { continue }
      return try file(of: key)
    }
    return nil
  }

  /// Reads the records of a person; gives what a test makes of them together.
  ///
  /// What it changes with each record it keeps in variables of its own, which need no check for overlapping access.
  private func readRecords(of key: UnsafeRawBufferPointer, _ quiet: QuietRecords?) throws -> UInt64 {
    var bits: UInt64 = 0
    var (read, subject) = (self.read, lastSubject)
    self.read = []
    read.removeAll(keepingCapacity: true)
    try records.forEach(of: key) { row in
      let id = row.integer(3)
      if subject?.id != id { subject = subjects[id].map { (id, $0) } }
      guard let code = subject?.code else { return }
      let record = Record(
        number: RecordNumber(entry: row.integer(1), item: Int32(truncatingIfNeeded: row.integer(2))),
        subject: code, version: Int(row.integer(4)), day: row.day(5), satisfies: row.integer(6) == 1,
        evidence: Evidence(rawValue: UInt8(truncatingIfNeeded: row.integer(7))) ?? .import,
        voided: row.optionalDay(8))
      read.append(record)
      guard let quiet else { return }
      bits |= quiet.bits(
        subject: code, version: record.version, day: record.day, satisfies: record.satisfies,
        voided: record.voided)
    }
    (self.read, lastSubject) = (read, subject)
    return bits
  }

  /// The person whose records were read, with everything else that is kept of them.
  private func file(of key: UnsafeRawBufferPointer) throws -> (person: PersonRow, file: PersonFile) {
    let person = PersonRow(people)
    var file = PersonFile(number: person.number, records: read)
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
    if let parts = operatorships[person.number] { file.operatorships = parts }
    return (person, file)
  }
}
