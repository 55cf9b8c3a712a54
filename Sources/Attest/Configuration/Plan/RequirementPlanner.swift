import AttestRules

/// Works out what becomes of the requirements under one code.
///
/// The rows of a code follow each other in time. A change cuts them off on the eve of the change day and puts
/// the new rule behind; where that is the rule that was cut off, the two are one again. Days before today keep
/// the rule they had.
struct RequirementPlanner {
  /// The rows under the code, by first day.
  let stored: [Requirement]
  /// Today.
  let today: Day
  /// The day that was given for changes.
  let from: Day?
  /// Whether the register is only being made, so that everything may begin in the past.
  let isInitial: Bool

  /// What becomes of them.
  struct Outcome {
    var rows: [Requirement]
    var differences: [RequirementDifference] = []
    var notice: ConfigurationNotice?
  }

  typealias Reason = ConfigurationRefusal.Reason

  /// What becomes of them when the file asks for this.
  func outcome(asking wanted: Requirement) throws(Refused) -> Outcome {
    guard let target = stored.last else { return try start(wanted) }
    if let last = target.days.last, last < today.eve {
      return try afterEnd(of: target, on: last, wanted)
    }
    return target.days.first > today ? try replace(target, wanted) : try change(target, wanted)
  }

  /// A reason to refuse.
  struct Refused: Error {
    let reason: Reason
  }

  private func start(_ wanted: Requirement) throws(Refused) -> Outcome {
    guard isInitial || wanted.days.first >= today else {
      throw Refused(reason: .beginsInThePast(wanted.code, from: wanted.days.first, today: today))
    }
    return Outcome(rows: stored + [wanted], differences: [.started(wanted)])
  }

  /// The requirement has ended before yesterday: it stays so, or begins anew.
  private func afterEnd(of target: Requirement, on last: Day, _ wanted: Requirement) throws(Refused)
    -> Outcome
  {
    if wanted.days.first > last { return try start(wanted) }
    guard wanted.isSameRule(as: target), wanted.days.last == last else {
      throw Refused(reason: .hasEnded(wanted.code, on: last, today: today))
    }
    return Outcome(rows: stored)
  }

  /// The requirement has begun.
  private func change(_ target: Requirement, _ wanted: Requirement) throws(Refused) -> Outcome {
    let explicit = explicitStart(of: wanted, after: target.days.first)
    if wanted.isSameRule(as: target) {
      guard let explicit, target.days.ended(before: explicit) else { return try moveEnd(of: target, wanted) }
      return try putting(wanted, on: explicit, behind: stored) { .started($0) }
    }
    let day = explicit ?? from ?? today
    return try putting(wanted, on: day, behind: stored) { .changed(target, to: $0) }
  }

  /// Nothing differs but perhaps the days.
  private func moveEnd(of target: Requirement, _ wanted: Requirement) throws(Refused) -> Outcome {
    var outcome = Outcome(rows: stored)
    if wanted.days.first > target.days.first {
      outcome.notice = .fromChangesNothing(
        wanted.code, from: wanted.days.first, since: target.days.first)
    }
    guard wanted.days.last != target.days.last else { return outcome }
    let earliest = max(today.eve, target.days.first)
    if let last = wanted.days.last, last < earliest {
      throw Refused(reason: .endsTooEarly(wanted.code, on: last, earliest: earliest))
    }
    outcome.rows = stored.dropLast() + [target.ending(wanted.days.last)]
    outcome.differences = [.lastDayMoved(target, to: wanted.days.last)]
    return outcome
  }

  /// The requirement has not begun.
  private func replace(_ target: Requirement, _ wanted: Requirement) throws(Refused) -> Outcome {
    var begun = stored.filter { $0.days.first <= today }
    let explicit = explicitStart(of: wanted, after: begun.last?.days.first ?? .first)
    if begun.isEmpty, explicit == nil { return try start(wanted) }
    let isSame = wanted.isSameRule(as: target)
    let day = explicit ?? (isSame ? nil : from) ?? target.days.first
    if isSame, day == target.days.first, wanted.days.last == target.days.last { return Outcome(rows: stored) }
    // What was cut off to make room for the one that is replaced goes on up to the new day.
    let firstPending = stored.first { $0.days.first > today } ?? target
    if let cut = begun.popLast() {
      begun.append(cut.days.last == firstPending.days.first.eve ? cut.ending(nil) : cut)
    }
    return try putting(wanted, on: day, behind: begun) { .replaced(target, by: $0) }
  }

  /// What becomes of them when the file no longer has the code.
  func outcomeWithoutEntry() -> Outcome {
    guard let target = stored.last, !target.days.ended(before: today) else { return Outcome(rows: stored) }
    if let last = target.days.last, from == nil {
      return Outcome(rows: stored, notice: .endsAnyway(target.code, on: last))
    }
    let day = from ?? today
    let rows = cut(stored, before: day)
    var differences: [RequirementDifference] = []
    for row in stored where !rows.contains(row) {
      differences.append(row.days.first < day ? .ended(row, on: day.eve) : .withdrawn(row))
    }
    return Outcome(rows: rows, differences: differences)
  }

  /// The day that the entry itself gives for the change, if it does.
  private func explicitStart(of wanted: Requirement, after first: Day) -> Day? {
    wanted.days.first >= today && wanted.days.first > first ? wanted.days.first : nil
  }

  private func putting(
    _ wanted: Requirement, on day: Day, behind rows: [Requirement],
    _ difference: (Requirement) -> RequirementDifference
  ) throws(Refused) -> Outcome {
    if let last = wanted.days.last, last < day {
      throw Refused(reason: .endsBeforeTheChange(wanted.code, on: last, change: day))
    }
    var rows = cut(rows, before: day)
    let new = wanted.on(DayRange(first: day, last: wanted.days.last))
    if let before = rows.last, before.days.last == day.eve, before.isSameRule(as: new) {
      rows.removeLast()
      let whole = before.ending(wanted.days.last)
      return Outcome(rows: rows + [whole], differences: [.restored(whole, on: day)])
    }
    return Outcome(rows: rows + [new], differences: [difference(new)])
  }

  private func cut(_ rows: [Requirement], before day: Day) -> [Requirement] {
    rows.filter { $0.days.first < day }.map { row in
      row.days.last.map { $0 < day } ?? false ? row : row.ending(day.eve)
    }
  }
}
