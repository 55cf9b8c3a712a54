extension Rulebook {
  /// The shortest absence, in days, after which there is time to comply anew (section 5).
  static let longAbsence = 28

  /// What the due day of a requirement is computed from, for somebody to whom it applies (section 5).
  func dueDay(
    of file: PersonFile, under requirement: Requirement, on day: Day, holding: Holding?, joined: Day
  ) -> DueDay {
    let comply = requirement.daysToComply
    let operates = file.operatorships.contains { $0.days(known: day)?.contains(day) ?? false }
    var afterEnd: Day?
    if let holding, let end = holding.ending.day {
      let hasGrace = holding.ending.cause != .expired && !(requirement.gates && operates)
      afterEnd = hasGrace ? end.adding(days: comply) : end
    }
    let isNew = !wasOverdue(file, under: requirement.code, on: requirement.days.first.eve)
    return DueDay(
      afterEnd: afterEnd,
      afterJoining: joined.adding(days: comply),
      afterIntroduction: isNew ? requirement.days.first.adding(days: comply) : nil,
      afterAbsence: file.returnFromLongAbsence(before: day)?.adding(days: comply),
      afterExemption: file.endOfExemption(from: requirement.code, before: day)?.adding(days: comply),
      afterVoid: lastVoid(of: file, under: requirement, on: day)?.adding(days: comply),
      never: holding.map { $0.ending.day == nil } ?? false)
  }

  private func wasOverdue(_ file: PersonFile, under code: RequirementCode, on eve: Day) -> Bool {
    guard requirement(code, on: eve) != nil else { return false }
    if case .overdue = standing(of: file, under: code, on: eve).status { return true }
    return false
  }

  /// The last day, by the day asked about, on which a record was voided that would have held on that day.
  ///
  /// Whether it would have held is worked out as known on the day of the void, that day's voids left aside.
  private func lastVoid(of file: PersonFile, under requirement: Requirement, on day: Day) -> Day? {
    var latest: Day?
    for record in file.records where record.subject == requirement.subject && record.satisfies {
      guard let voided = record.voided, voided <= day, record.day <= voided,
        latest.map({ voided > $0 }) ?? true
      else { continue }
      let holdings = requirement.holdings(
        of: file.records, history: history(of: requirement.subject), known: voided,
        counts: { $0.satisfies && $0.day <= voided && ($0.voided.map { $0 >= voided } ?? true) })
      if let own = holdings.first(where: { $0.record.number == record.number }), own.ending.holds(on: voided)
      {
        latest = voided
      }
    }
    return latest
  }
}

extension PersonFile {
  /// The day after the last absence of 28 days or more that ended before the day; absences that touch are one.
  fileprivate func returnFromLongAbsence(before day: Day) -> Day? {
    guard !absences.isEmpty else { return nil }
    let ended = DayRange.joined(absences).last {
      guard let last = $0.last, last < day else { return false }
      return last.days(since: $0.first) + 1 >= Rulebook.longAbsence
    }
    return ended?.last?.next
  }

  /// The day after the last exemption from a requirement that ended before the day.
  fileprivate func endOfExemption(from code: RequirementCode, before day: Day) -> Day? {
    exemptions.filter { $0.requirement == code && $0.days.ended(before: day) }
      .compactMap(\.days.last).max()?.next
  }
}
