import AttestRules

/// Somebody as the scheduler meets them.
public struct ReminderCase: Sendable {
  /// Their address; nil when none is kept.
  public let email: String?
  /// What the rules need to know of them; their records have no numbers and no evidence, but are in order of entry.
  public let file: PersonFile
  /// What they were told before.
  public let told: [ReminderRow]

  /// Who it is.
  public var person: PersonNumber { file.number }
  /// What they were sent before, as the rules see it.
  public var sent: [SentReminder] { told.compactMap(\.sent) }
}

/// Goes through people in order of person number, as the scheduler meets them.
public final class ReminderSweep {
  private let source: Statement
  private var people = PeopleStretch()
  private var place = 0
  private var hasMore = true
  private let records: StretchRecords
  private let reader: FileReader
  private let reminders: SeekingCursor
  private let codes: [Int64: SubjectCode]
  private var wanted: ArraySlice<PersonNumber>

  /// A sweep over one unchanging state: run it within ``Store/read(_:)`` or ``Store/change(_:by:at:subject:_:)``.
  ///
  /// - Parameters:
  ///   - scope: whom it goes through.
  ///   - quiet: leaves out those of whom it tells that there is nothing to say to them; nil for nobody.
  ///   - wanted: who is not left out all the same.
  ///   - codes: the codes of policies and courses, where they are known already.
  public init(
    _ store: Store, _ scope: PeopleScope = .everybody, unless quiet: QuietRecords? = nil,
    or wanted: some Sequence<PersonNumber> = [], codes: [Int64: SubjectCode]? = nil
  ) throws {
    let codes = try codes ?? store.subjectCodes()
    self.codes = codes
    source = try scope.prepare("SELECT number, email FROM person", column: "number", in: store.database)
    records = try StretchRecords(store.database, quiet.map { QuietRows($0, codes: codes) })
    reader = try FileReader(store.database, from: scope.start, depth: .reminders)
    reminders = try SeekingCursor(ReminderRow.table, in: store.database, from: scope.start)
    self.wanted = wanted.sorted()[...]
  }

  /// The next person; nil after the last.
  public func next() throws -> ReminderCase? {
    while true {
      while place < people.count {
        defer { place += 1 }
        guard let records = records.records(at: place) else { continue }
        return try people.withNumber(at: place) { try self.case($0, records) }
      }
      guard hasMore else { return nil }
      hasMore = try people.fill(from: source)
      place = 0
      try records.read(people, always: people.places(of: &wanted))
    }
  }

  private func `case`(
    _ key: UnsafeRawBufferPointer, _ records: ArraySlice<ReminderRecord>
  ) throws -> ReminderCase {
    let number = PersonNumber(stored: String(decoding: key, as: UTF8.self))
    var told: [ReminderRow] = []
    try reminders.forEach(of: key) { told.append(ReminderRow($0)) }
    return ReminderCase(
      email: people.email(at: place), file: try reader.file(of: key, number, made(records)), told: told)
  }

  /// What the rules know of the records, in order of entry.
  private func made(_ records: ArraySlice<ReminderRecord>) -> [Record] {
    var made: [Record] = []
    made.reserveCapacity(records.count)
    var last: (id: Int64, code: SubjectCode)?
    for record in records.reversed() {
      if last?.id != record.subject { last = codes[record.subject].map { (record.subject, $0) } }
      guard let code = last?.code else { continue }
      made.append(
        Record(
          number: RecordNumber(entry: Int64(made.count)), subject: code, version: record.version, day: record.day,
          satisfies: record.satisfies, evidence: .import, voided: record.voided))
    }
    return made
  }
}
