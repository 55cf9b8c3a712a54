import AttestRules

/// Goes through people in order of person number, with what the rules need to know and what they were told before.
public final class ReminderSweep {
  private let people: PeopleSweep
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
    people = try PeopleSweep(store, scope: scope, codes: codes)
    reminders = try SeekingCursor(ReminderRow.table, in: store.database, from: scope.start)
    self.quiet = quiet.map { QuietRows($0, codes: codes) }
    self.wanted = wanted.sorted()[...]
  }

  /// The next person; nil after the last.
  public func next() throws -> (person: PersonRow, file: PersonFile, reminders: [ReminderRow])? {
    guard let (person, file) = try nextFile() else { return nil }
    var told: [ReminderRow] = []
    var number = person.number.text
    try number.withUTF8 { key in
      try reminders.forEach(of: UnsafeRawBufferPointer(key)) { told.append(ReminderRow($0)) }
    }
    return (person, file, told)
  }

  private func nextFile() throws -> (person: PersonRow, file: PersonFile)? {
    guard let quiet else { return try people.next() }
    return try people.next(unless: quiet) { key in
      while let first = wanted.first {
        var text = first.text
        let order = text.withUTF8 { Platform.compare(UnsafeRawBufferPointer($0), key) }
        guard order < 0 else { return order == 0 }
        wanted.removeFirst()
      }
      return false
    }
  }
}
