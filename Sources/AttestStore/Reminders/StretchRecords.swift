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

/// What a reminder depends on in a record.
struct ReminderRecord {
  let subject: Int64
  let version: Int
  let day: Day
  let satisfies: Bool
  let voided: Day?

  /// The record with these columns.
  @inline(__always)
  fileprivate init(_ values: UnsafeMutablePointer<OpaquePointer?>) {
    subject = sqlite3_value_int64(values[0])
    version = Int(sqlite3_value_int64(values[1]))
    day = Day(number: sqlite3_value_int(values[2]))
    satisfies = sqlite3_value_int(values[3]) == 1
    voided = sqlite3_value_type(values[4]) == SQLITE_NULL ? nil : Day(number: sqlite3_value_int(values[4]))
  }
}

/// What is found while records are read, from the last person of a stretch to the first.
private struct StretchReading: ~Copyable {
  /// The reading for which a function is called.
  @inline(__always)
  static func running(_ context: OpaquePointer?) -> UnsafeMutablePointer<StretchReading>? {
    sqlite3_user_data(context)?.load(as: UnsafeMutablePointer<StretchReading>?.self)
  }

  private let quiet: QuietRows?
  private var people = PeopleStretch()
  /// Of whom everything is wanted.
  private var always: Set<Int> = []
  private var records: [ReminderRecord] = []
  /// Where the records of each person are; nil for those to whom there is nothing to say.
  private var found: [Range<Int>?] = []
  /// How many people are still to come.
  private var ahead = 0
  /// Whose records are coming; nil for those of somebody who is not in the stretch.
  private var current: Int?
  /// Where theirs begin, and the requirements that they were found to meet.
  private var (start, met): (Int, UInt64) = (0, 0)
  /// Whether anything may be left out of theirs, and whether nothing more has to be known of them.
  private var (canSettle, isSettled) = (false, false)

  init(_ quiet: QuietRows?) {
    self.quiet = quiet
  }

  mutating func begin(_ people: PeopleStretch, always: Set<Int>) {
    (self.people, self.always) = (people, always)
    records.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    found.append(contentsOf: repeatElement(quiet?.all == 0 ? nil : 0..<0, count: people.count))
    for place in always { found[place] = 0..<0 }
    (ahead, current) = (people.count, nil)
  }

  func records(at place: Int) -> ArraySlice<ReminderRecord>? {
    found[place].map { records[$0] }
  }

  /// Whether the record of somebody is wanted; also that of whoever comes before the stretch, at which the reading ends.
  @inline(__always)
  mutating func opens(_ number: UnsafeRawBufferPointer) -> Bool {
    if let current, people.withNumber(at: current, { $0.isSame(as: number) }) { return !isSettled }
    return begin(number)
  }

  private mutating func begin(_ number: UnsafeRawBufferPointer) -> Bool {
    settle()
    while ahead > 0 {
      let order = people.withNumber(at: ahead - 1) { Platform.compare($0, number) }
      if order < 0 { return false }
      ahead -= 1
      if order == 0 {
        (current, start, met) = (ahead, records.count, 0)
        canSettle = quiet != nil && !always.contains(ahead)
        isSettled = canSettle && quiet?.all == 0
        return !isSettled
      }
    }
    return true
  }

  /// Takes a record that is wanted; true to end the reading.
  @inline(__always)
  mutating func takes(_ record: ReminderRecord) -> Bool {
    guard current != nil else { return true }
    records.append(record)
    if canSettle, let quiet {
      met |= quiet.met(by: record)
      isSettled = met == quiet.all
    }
    return false
  }

  /// Settles what is open, and lets go of the people.
  mutating func end() {
    settle()
    people = PeopleStretch()
  }

  /// Keeps what was found of the person whose records came last.
  private mutating func settle() {
    guard let current else { return }
    if isSettled {
      records.removeLast(records.count - start)
      found[current] = nil
    } else {
      found[current] = start..<records.count
    }
    self.current = nil
  }
}
