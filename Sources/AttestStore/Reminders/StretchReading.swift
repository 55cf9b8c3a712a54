internal import CSQLite

/// What is found while records are read, from the last person of a stretch to the first.
struct StretchReading: ~Copyable {
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
