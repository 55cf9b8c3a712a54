extension Rulebook {
  /// The status of a requirement for a person on a day, past or future (section 5).
  ///
  /// What was recorded, voided or published after the day is not known on it.
  public func standing(of file: PersonFile, under code: RequirementCode, on day: Day) -> Standing {
    standing(
      of: file, under: code, rule: rule(code, on: day), on: day, presence: file.presence(on: day))
  }

  /// The statuses of all requirements for a person on a day, in order of code.
  public func standings(of file: PersonFile, on day: Day) -> [Standing] {
    let presence = file.presence(on: day)
    return codes.indices.map { index in
      standing(
        of: file, under: codes[index], rule: rule(in: places[index], on: day), on: day, presence: presence)
    }
  }

  private func standing(
    of file: PersonFile, under code: RequirementCode, rule: Rule?, on day: Day, presence: Presence
  ) -> Standing {
    guard let rule, presence.holdsAppointment,
      let joined = rule.requirement.firstDayInAudience(of: file, on: day)
    else {
      return Standing(
        day: day, code: code, requirement: rule?.requirement, presence: presence,
        status: .notRequired, holding: nil, dueDay: nil, exemption: nil)
    }
    let requirement = rule.requirement
    let holding = rule.latestHolding(of: file.records, on: day)
    let due = dueDay(of: file, under: rule, on: day, holding: holding, joined: joined)
    let exemption = file.exemption(from: code, on: day)
    let status = requirement.status(on: day, holding: holding, due: due.day, isExempt: exemption != nil)
    return Standing(
      day: day, code: code, requirement: requirement, presence: presence, status: status,
      holding: holding, dueDay: due, exemption: status == .exempt ? exemption : nil)
  }
}

extension Requirement {
  /// Decides the status, in the order of section 5, of somebody to whom the requirement applies.
  func status(on day: Day, holding: Holding?, due: Day?, isExempt: Bool) -> Status {
    if let holding, holding.ending.holds(on: day) {
      guard let end = holding.ending.day else { return .current(to: nil) }
      return day >= end.adding(days: -window) ? .expiring(to: end) : .current(to: end)
    }
    if isExempt { return .exempt }
    let due = due ?? day.eve
    return day <= due ? .pending(to: due) : .overdue(since: due.next, because: Lack(after: holding))
  }
}
