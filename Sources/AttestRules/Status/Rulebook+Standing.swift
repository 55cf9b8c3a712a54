extension Rulebook {
  /// The status of a requirement for a person on a day, past or future (section 5).
  ///
  /// What was recorded, voided or published after the day is not known on it.
  public func standing(of file: PersonFile, under code: RequirementCode, on day: Day) -> Standing {
    let presence = file.presence(on: day)
    guard presence.holdsAppointment, let requirement = requirement(code, on: day),
      let joined = requirement.firstDayInAudience(of: file, on: day)
    else {
      return Standing(
        day: day, code: code, requirement: requirement(code, on: day), presence: presence,
        status: .notRequired, holding: nil, dueDay: nil, exemption: nil)
    }
    let holding = latestHolding(of: file, under: requirement, on: day)
    let due = dueDay(of: file, under: requirement, on: day, holding: holding, joined: joined)
    let exemption = file.exemptions.first { $0.requirement == code && $0.days.contains(day) }
    let status = requirement.status(on: day, holding: holding, due: due.day, isExempt: exemption != nil)
    return Standing(
      day: day, code: code, requirement: requirement, presence: presence, status: status,
      holding: holding, dueDay: due, exemption: status == .exempt ? exemption : nil)
  }

  /// The statuses of all requirements for a person on a day, in order of code.
  public func standings(of file: PersonFile, on day: Day) -> [Standing] {
    codes.map { standing(of: file, under: $0, on: day) }
  }

  /// The record that holds longest under a requirement, as known on a day.
  func latestHolding(of file: PersonFile, under requirement: Requirement, on day: Day) -> Holding? {
    requirement.latestHolding(
      of: file.records, history: history(of: requirement.subject), known: day,
      counts: { $0.counts(on: day) })
  }
}

extension Requirement {
  /// Decides the status, in the order of section 5, of somebody to whom the requirement applies.
  fileprivate func status(on day: Day, holding: Holding?, due: Day?, isExempt: Bool) -> Status {
    if let holding, holding.ending.holds(on: day) {
      guard let end = holding.ending.day else { return .current(to: nil) }
      return day >= end.adding(days: -window) ? .expiring(to: end) : .current(to: end)
    }
    if isExempt { return .exempt }
    let due = due ?? day.eve
    return day <= due ? .pending(to: due) : .overdue(since: due.next, because: Lack(after: holding))
  }

  /// The first day of the unbroken run of days in the audience that includes the day; nil when it is not in one.
  ///
  /// A gating requirement also applies to operators, from the day they became one (section 3).
  func firstDayInAudience(of file: PersonFile, on day: Day) -> Day? {
    var runs = file.appointments.filter(audience.includes).map(\.days)
    if gates {
      let operating = file.operatorships.compactMap { $0.days(known: day) }
      if !operating.isEmpty {
        for held in DayRange.joined(file.appointments.map(\.days)) {
          runs += operating.compactMap { held.intersection($0) }
        }
      }
    }
    if runs.count == 1 { return runs[0].contains(day) ? runs[0].first : nil }
    return DayRange.joined(runs).first { $0.contains(day) }?.first
  }
}
