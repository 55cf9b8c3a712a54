import AttestRules
internal import CSQLite

/// The records of a stretch of people, as far as there may be anything to say to them.
///
/// They are read newest first, by functions that SQLite calls with each: of most people the newest record already tells that
/// there is nothing to say, and their others are passed over without being looked at.
final class StretchRecords {
  private let statement: Statement
  private let (opens, takes): (FunctionPlace, FunctionPlace)
  private let reading: UnsafeMutablePointer<StretchReading>

  /// A reader over one unchanging state.
  ///
  /// - Parameter quiet: tells of whom there is nothing to say; nil for nobody.
  init(_ database: Database, _ quiet: QuietRows?) throws {
    opens = try database.addFunction("is_open") { context, _, values in
      guard let values, let reading = StretchReading.running(context) else { return }
      let number = UnsafeRawBufferPointer(
        start: sqlite3_value_blob(values[0]), count: Int(sqlite3_value_bytes(values[0])))
      if reading.pointee.opens(number) { sqlite3_result_int(context, 1) }
    }
    takes = try database.addFunction("take_record") { context, _, values in
      guard let values, let reading = StretchReading.running(context) else { return }
      if reading.pointee.takes(ReminderRecord(values)) { sqlite3_result_int(context, 1) }
    }
    statement = try database.prepare(
      """
      SELECT 1 FROM record WHERE person <= CAST(?1 AS TEXT)
        AND CASE WHEN is_open(person) THEN take_record(subject, version, day, satisfies, voided) END
      ORDER BY person DESC, entry DESC, item DESC
      """)
    reading = .allocate(capacity: 1)
    reading.initialize(to: StretchReading(quiet))
  }

  deinit {
    reading.deinitialize(count: 1)
    reading.deallocate()
  }

  /// Reads what there is of these people.
  ///
  /// - Parameter always: the places of those of whom everything is wanted, whatever there is to say to them.
  func read(_ people: PeopleStretch, always: Set<Int>) throws {
    reading.pointee.begin(people, always: always)
    guard people.count > 0 else { return }
    people.withNumber(at: people.count - 1) { statement.bind(1, bytes: Array($0)) }
    (opens.pointee, takes.pointee) = (UnsafeMutableRawPointer(reading), UnsafeMutableRawPointer(reading))
    defer {
      (opens.pointee, takes.pointee) = (nil, nil)
      statement.reset()
    }
    _ = try statement.step()
    reading.pointee.end()
  }

  /// The records of the person at a place, the newest first; nil when there is nothing to say to them.
  func records(at place: Int) -> ArraySlice<ReminderRecord>? {
    reading.pointee.records(at: place)
  }
}
