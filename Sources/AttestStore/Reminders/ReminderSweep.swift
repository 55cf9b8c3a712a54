import AttestRules

/// Somebody as the scheduler meets them.
public struct ReminderCase: Sendable {
  /// Whether mail can go to their address.
  public let hasAddress: Bool
  /// What the rules need to know of them; their records have no numbers and no evidence, but are in order of entry.
  public let file: PersonFile
  /// What they were told before.
  public let told: [ReminderRow]

  /// Who it is.
  public var person: PersonNumber { file.number }
  /// What they were sent before, as the rules see it.
  public var sent: [SentReminder] { told.isEmpty ? [] : told.compactMap(\.sent) }
}

/// Goes through people in order of person number, as the scheduler meets them.
public final class ReminderSweep {
  /// Tells whether mail can go to an address.
  public typealias AddressCheck = (_ address: UnsafeBufferPointer<UInt8>) -> Bool

  private let source: PeopleSource
  private var people = PeopleStretch()
  private var place = 0
  private let records: StretchRecords
  private let reader: FileReader
  private let reminders: SeekingCursor
  /// A list, because a few are looked through faster than found by hashing.
  private let codes: [(subject: Int64, code: SubjectCode)]
  private let isAddress: AddressCheck
  private var wanted: ArraySlice<PersonNumber>

  /// A sweep over one unchanging state: run it within ``Store/read(_:)`` or ``Store/change(_:by:at:subject:_:)``.
  ///
  /// - Parameters:
  ///   - person: one person only; nil for everybody.
  ///   - quiet: leaves out those of whom it tells that there is nothing to say to them; nil for nobody.
  ///   - wanted: who is not left out all the same.
  ///   - codes: the codes of policies and courses, where they are known already.
  ///   - isAddress: tells whether mail can go to an address as it is kept.
  public init(
    _ store: Store, only person: PersonNumber? = nil, unless quiet: QuietRecords? = nil,
    or wanted: some Sequence<PersonNumber> = [], codes: [Int64: SubjectCode]? = nil,
    isAddress: @escaping AddressCheck
  ) throws {
    let codes = try codes ?? store.subjectCodes()
    self.codes = codes.map { ($0, $1) }
    let scope = person.map { PeopleScope.person($0) } ?? .everybody
    source = try PeopleSource(store.database, only: person)
    records = try StretchRecords(store.database, quiet.map { QuietRows($0, codes: codes) })
    reader = try FileReader(store.database, scope, depth: .status)
    reminders = try SeekingCursor(ReminderRow.table, in: store.database, scope)
    self.isAddress = isAddress
    self.wanted = wanted.sorted()[...]
  }

  /// The next person; nil after the last.
  public func next() throws -> ReminderCase? {
    repeat {
      if let next = try nextOfStretch() { return next }
    } while try begin(after: people.last) != nil
    return nil
  }

  /// Goes on to some thousands of people who follow after somebody; gives the last of them, nil when nobody follows.
  ///
  /// - Parameter number: nil for before everybody.
  public func begin(after number: PersonNumber?) throws -> PersonNumber? {
    (people, place) = (try source.people(after: number), 0)
    return people.last
  }

  /// Whether there may be somebody after the people that it has gone on to.
  public var mayGoOn: Bool { people.isFull }

  /// The next of the people that the sweep has gone on to; nil after the last of them.
  public func nextOfStretch() throws -> ReminderCase? {
    if place == 0, people.count > 0 { try records.read(people, always: people.places(of: &wanted)) }
    while place < people.count {
      defer { place += 1 }
      guard let records = records.records(at: place) else { continue }
      return try people.withNumber(at: place) { try self.case($0, records) }
    }
    return nil
  }

  private func `case`(
    _ key: UnsafeRawBufferPointer, _ records: ArraySlice<ReminderRecord>
  ) throws -> ReminderCase {
    let number = PersonNumber(stored: String(decoding: key, as: UTF8.self))
    var told: [ReminderRow] = []
    try reminders.forEach(of: key) { told.append(ReminderRow($0)) }
    return ReminderCase(
      hasAddress: people.withEmail(at: place) { $0.map(isAddress) } ?? false,
      file: try reader.file(of: key, number, made(records)), told: told)
  }

  /// What the rules know of the records, in order of entry.
  private func made(_ records: ArraySlice<ReminderRecord>) -> [Record] {
    var made: [Record] = []
    made.reserveCapacity(records.count)
    for record in records.reversed() {
      guard let code = codes.first(where: { $0.subject == record.subject })?.code else { continue }
      made.append(
        Record(
          number: RecordNumber(entry: Int64(made.count)), subject: code, version: record.version, day: record.day,
          satisfies: record.satisfies, evidence: .import, voided: record.voided))
    }
    return made
  }
}
