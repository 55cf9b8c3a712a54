/// Tells from somebody's records alone that there is nothing to say to them (section 9).
///
/// Most people hold everything for months to come. Whoever has, for each requirement, one record that alone holds beyond
/// the day from which they may be reminded is told nothing, whatever else is kept of them: so that of a million people
/// only those have to be looked at more closely of whom this cannot be said.
public struct QuietRecords: Sendable {
  /// What one record must be so that nothing is said under one requirement.
  private struct Bar {
    let subject: SubjectCode
    /// The first day on which it may have been made, by the place of its version; nil where no day is late enough.
    let firstDays: [Day?]
  }

  private let bars: [Bar]
  private let madeBy: Day
  private let countingOn: Day

  /// All requirements, as bits: what ``Bars/met(version:day:voided:)`` of somebody's records comes to together when there
  /// is nothing to say to them.
  public let all: UInt64

  /// What is quiet in all of these runs.
  ///
  /// - Parameter runs: in order of their days.
  public init(_ rulebook: Rulebook, in runs: [ReminderRun]) {
    madeBy = runs.first?.day ?? .first
    countingOn = runs.last?.day ?? .last
    bars = rulebook.places.compactMap { place in
      let rules = runs.compactMap { run in rulebook.rule(in: place, on: run.day).map { ($0, run) } }
      guard let subject = rules.first?.0.requirement.subject else { return nil }
      let isSame = rules.allSatisfy { $0.0.requirement.subject == subject }
      let versions = 0..<(rules.map { $0.0.history.versions.count }.max() ?? 0)
      return Bar(
        subject: subject,
        firstDays: versions.map { version in
          isSame ? Self.latest(rules.map { rule, run in rule.firstQuietDay(version: version, in: run) }) : nil
        })
    }
    // With more requirements than there are bits, everybody is looked at more closely.
    all = bars.count < UInt64.bitWidth ? (1 << UInt64(bars.count)) - 1 : .max
  }

  private static func latest(_ days: [Day?]) -> Day? {
    days.contains(nil) ? nil : days.compactMap(\.self).max()
  }

  /// What records of a policy or course must be; nil where nothing requires it.
  public func bars(for subject: SubjectCode) -> Bars? {
    let requirements = zip(0..<UInt64(UInt64.bitWidth - 1), bars).filter { $0.1.subject == subject }
    return requirements.isEmpty
      ? nil
      : Bars(
        requirements: requirements.map { (1 << $0.0, $0.1.firstDays) }, madeBy: madeBy, countingOn: countingOn)
  }

  /// What records of one policy or course must be so that nothing is said under the requirements that are about it.
  public struct Bars: Sendable {
    fileprivate let requirements: [(bit: UInt64, firstDays: [Day?])]
    fileprivate let madeBy: Day
    fileprivate let countingOn: Day

    /// The requirements, as bits, for which one record that satisfies is enough.
    @inline(__always)
    public func met(version: Int, day: Day, voided: Day?) -> UInt64 {
      guard day <= madeBy, voided.map({ $0 > countingOn }) ?? true else { return 0 }
      var met: UInt64 = 0
      for (bit, firstDays) in requirements where firstDays.indices.contains(version) {
        if let first = firstDays[version], day >= first { met |= bit }
      }
      return met
    }
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
