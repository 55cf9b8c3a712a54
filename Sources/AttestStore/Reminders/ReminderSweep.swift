import AttestRules

/// Goes through everybody in order of person number, with what the rules need to know and what they were told before.
public final class ReminderSweep {
  private let people: PeopleSweep
  private let reminders: PersonCursor

  /// A sweep over one unchanging state: run it within ``Store/read(_:)`` or ``Store/change(_:by:at:subject:_:)``.
  public init(_ store: Store, only person: PersonNumber? = nil) throws {
    people = try PeopleSweep(store, only: person)
    reminders = try PersonCursor(
      store.database, "SELECT \(ReminderRow.table.columns.joined(separator: ",")) FROM reminder",
      person.map { .person($0) } ?? .everybody)
  }

  /// The next person; nil after the last.
  public func next() throws -> (person: PersonRow, file: PersonFile, reminders: [ReminderRow])? {
    guard let (person, file) = try people.next() else { return nil }
    var told: [ReminderRow] = []
    var number = person.number.text
    try number.withUTF8 { key in
      try reminders.forEach(of: UnsafeRawBufferPointer(key)) { told.append(ReminderRow($0)) }
    }
    return (person, file, told)
  }
}
