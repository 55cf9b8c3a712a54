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
  private let people: Statement
  private let reader: FileReader
  private let reminders: SeekingCursor
  private let quiet: QuietRows?
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
    people = try scope.prepare("SELECT number, email FROM person", column: "number", in: store.database)
    reader = try FileReader(store.database, from: scope.start, codes: codes, depth: .reminders)
    reminders = try SeekingCursor(ReminderRow.table, in: store.database, from: scope.start)
    self.quiet = quiet.map { QuietRows($0, codes: codes) }
    self.wanted = wanted.sorted()[...]
  }

  /// The next person; nil after the last.
  public func next() throws -> ReminderCase? {
    while try people.step() {
      let key = people.bytes(0)
      let records = try reader.records(of: key)
      if let quiet, quiet.covers(records), !isWanted(key) { continue }
      var told: [ReminderRow] = []
      try reminders.forEach(of: key) { told.append(ReminderRow($0)) }
      let file = try reader.file(of: key, PersonNumber(stored: people.text(0)), records)
      return ReminderCase(email: people.optionalText(1), file: file, told: told)
    }
    return nil
  }

  /// Whether somebody is not left out; they are asked about in order.
  private func isWanted(_ key: UnsafeRawBufferPointer) -> Bool {
    while let first = wanted.first {
      var text = first.text
      let order = text.withUTF8 { Platform.compare(UnsafeRawBufferPointer($0), key) }
      guard order < 0 else { return order == 0 }
      wanted.removeFirst()
    }
    return false
  }
}
