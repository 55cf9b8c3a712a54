/// Tells from somebody's records alone that there is nothing to say to them (section 9).
///
/// Most people hold everything for months to come. Whoever has, for each requirement, one record that alone holds beyond
/// the day from which they may be reminded is told nothing, whatever else is kept of them: so that of a million people
/// only those have to be looked at more closely of whom this cannot be said.
public struct QuietRecords: Sendable {
  /// What one record of one version must be so that nothing is said under one requirement.
  public struct Bar: Sendable {
    /// The policy or course.
    public let subject: SubjectCode
    /// The place of the version.
    public let version: Int
    /// The first day on which the record may have been made.
    public let firstDay: Day
    /// The requirement, as a bit.
    public let requirement: UInt64
  }

  /// What is enough; of a version of which no record is enough there is none.
  public let bars: [Bar]
  /// All requirements, as bits: those of the bars that somebody's records pass come to the same when there is nothing to
  /// say to them.
  public let all: UInt64

  private let madeBy: Day
  private let countingOn: Day

  /// What is quiet in all of these runs.
  ///
  /// - Parameter runs: in order of their days.
  public init(_ rulebook: Rulebook, in runs: [ReminderRun]) {
    madeBy = runs.first?.day ?? .first
    countingOn = runs.last?.day ?? .last
    let requirements = rulebook.places.map { place in
      runs.compactMap { run in rulebook.rule(in: place, on: run.day).map { ($0, run) } }
    }.filter { !$0.isEmpty }
    bars = zip(0..<UInt64(UInt64.bitWidth - 1), requirements).flatMap { Self.bars(of: $1, as: 1 << $0) }
    // With more requirements than there are bits, everybody is looked at more closely.
    all = requirements.count < UInt64.bitWidth ? (1 << UInt64(requirements.count)) - 1 : .max
  }

  private static func bars(of rules: [(rule: Rulebook.Rule, run: ReminderRun)], as requirement: UInt64) -> [Bar] {
    let subject = rules[0].rule.requirement.subject
    guard rules.allSatisfy({ $0.rule.requirement.subject == subject }) else { return [] }
    let versions = 0..<(rules.map { $0.rule.history.versions.count }.max() ?? 0)
    return versions.compactMap { version in
      let days = rules.map { rule, run in rule.firstQuietDay(version: version, in: run) }
      guard let first = days.compactMap(\.self).max(), !days.contains(nil) else { return nil }
      return Bar(subject: subject, version: version, firstDay: first, requirement: requirement)
    }
  }

  /// Whether a record that satisfies counts in all of the runs.
  @inline(__always)
  public func counts(day: Day, voided: Day?) -> Bool {
    day <= madeBy && voided.map { $0 > countingOn } ?? true
  }
}

extension Rulebook.Rule {
  /// The first day on which a record of a version may have been made that alone keeps a run from saying anything.
  ///
  /// The later a record, the later it ends, so that the day is found by halving. In an anchored series a record may hold for
  /// longer than by itself, never for less.
  fileprivate func firstQuietDay(version: Int, in run: ReminderRun) -> Day? {
    guard isQuiet(version, madeOn: run.day, in: run) else { return nil }
    var (loud, quiet) = (Day.first.number, run.day.number)
    while quiet - loud > 1 {
      let middle = loud + (quiet - loud) / 2
      if isQuiet(version, madeOn: Day(number: middle), in: run) { quiet = middle } else { loud = middle }
    }
    return Day(number: quiet)
  }

  private func isQuiet(_ version: Int, madeOn day: Day, in run: ReminderRun) -> Bool {
    let record = Record(
      number: RecordNumber(entry: 0), subject: requirement.subject, version: version, day: day, satisfies: true)
    guard let holding = latestHolding(of: [record], on: run.day), holding.ending.holds(on: run.day) else {
      return false
    }
    guard let end = holding.ending.day else { return true }
    return !run.mayRemind(holdingTo: end, window: requirement.window)
  }
}
