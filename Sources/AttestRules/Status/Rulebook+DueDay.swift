extension Rulebook {
  /// The shortest absence, in days, after which there is time to comply anew (section 5).
  static let longAbsence = 28

  /// What the due day of a requirement is computed from, for somebody to whom it applies (section 5).
  func dueDay(
    of file: PersonFile, under rule: Rule, on day: Day, holding: Holding?, joined: Day
  ) -> DueDay {
    let requirement = rule.requirement
    let comply = requirement.daysToComply
    let operates = file.operatesAccount(on: day)
    var afterEnd: Day?
    if let holding, let end = holding.ending.day {
      let hasGrace = holding.ending.cause != .expired && !(requirement.gates && operates)
      afterEnd = hasGrace ? end.adding(days: comply) : end
    }
    let isNew = !wasOverdueBefore(requirement, file)
    return DueDay(
      afterEnd: afterEnd,
      afterJoining: joined.adding(days: comply),
      afterIntroduction: isNew ? requirement.days.first.adding(days: comply) : nil,
      afterAbsence: file.returnFromLongAbsence(before: day)?.adding(days: comply),
      afterExemption: file.endOfExemption(from: requirement.code, before: day)?.adding(days: comply),
      afterVoid: file.lastVoid(under: rule, on: day)?.adding(days: comply),
      never: holding.map { $0.ending.day == nil } ?? false)
  }

  /// Whether somebody was overdue under the same code on the eve of a requirement's first day.
  private func wasOverdueBefore(_ requirement: Requirement, _ file: PersonFile) -> Bool {
    let eve = requirement.days.first.eve
    guard eve < requirement.days.first, rule(requirement.code, on: eve) != nil else { return false }
    if case .overdue = standing(of: file, under: requirement.code, on: eve).status { return true }
    return false
  }
}

extension PersonFile {
  /// The last day, by the day asked about, on which a record was voided that would have held on that day.
  ///
  /// Whether it would have held is worked out as known on the day of the void, that day's voids left aside.
  fileprivate func lastVoid(under rule: Rulebook.Rule, on day: Day) -> Day? {
    var latest: Day?
    for (index, record) in records.enumerated() {
      guard let voided = record.voided, record.satisfies, record.subject == rule.requirement.subject,
        voided <= day, record.day <= voided,
        latest.map({ voided > $0 }) ?? true
      else { continue }
      var wouldHaveHeld = false
      rule.workOut(
        records, known: voided, counts: { $0.counts(on: voided) || $0.isVoided(from: voided) },
        take: { if $0.index == index { wouldHaveHeld = $0.ending.holds(on: voided) } })
      if wouldHaveHeld { latest = voided }
    }
    return latest
  }

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
    var latest: Day?
    for exemption in exemptions where exemption.requirement == code && !exemption.days.isEmpty {
      guard let last = exemption.days.last, last < day, latest.map({ last > $0 }) ?? true else { continue }
      latest = last
    }
    return latest?.next
  }
}
