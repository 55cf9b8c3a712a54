import AttestRules

/// Section 5, walked back from the day asked about.
extension DayByDayWalk {
  private static let dawn = RandomRegister.start.adding(days: -250)

  /// A status with what it was decided from.
  struct Judgement {
    let status: String
    let requirement: Requirement?
    var end: Day?
    var due: Day?
    var rest = ""
  }

  /// The status as the tables write it, with the due day of whoever has one.
  func status(_ file: PersonFile, _ code: RequirementCode, _ day: Day) -> String {
    let judgement = judge(file, code, day)
    let isPaused = judgement.requirement != nil && presence(file, day) == .absent
    return judgement.status + judgement.rest + (isPaused ? ", paused" : "")
  }

  func judge(_ file: PersonFile, _ code: RequirementCode, _ day: Day) -> Judgement {
    let presence = presence(file, day)
    guard presence == .active || presence == .absent,
      let requirement = inForce(day).first(where: { $0.code == code }),
      isAddressed(file, requirement, day, known: day)
    else { return Judgement(status: "not required", requirement: nil) }
    let end = latest(ends(file, requirement, known: day))
    let due = due(file, requirement, day, end)
    func judged(_ status: String, _ rest: String) -> Judgement {
      Judgement(status: status, requirement: requirement, end: end?.last, due: due, rest: rest)
    }
    if let end, end.holds(day) {
      guard let last = end.last, let due else { return judged("current", " for ever") }
      let word = day >= last.adding(days: -requirement.window) ? "expiring" : "current"
      return judged(word, " to \(last)" + (due == last ? "" : ", due \(due)"))
    }
    for exemption in file.exemptions where exemption.requirement == code && covers(exemption.days, day) {
      return judged("exempt", "")
    }
    let late = due!
    if day <= late { return judged("pending", " to \(late)") }
    let why = end == nil ? "never done" : end!.cause == .superseded ? "superseded" : "expired"
    return judged("overdue", " since \(late.adding(days: 1)): \(why)")
  }

  private func isAddressed(_ file: PersonFile, _ requirement: Requirement, _ day: Day, known: Day) -> Bool {
    for appointment in file.appointments where covers(appointment.days, day) {
      if requirement.audience.includes(appointment) { return true }
      if requirement.gates, file.operatorships.contains(where: { operatesAccount($0, day, known: known) }) {
        return true
      }
    }
    return false
  }

  /// T: every day back from the one asked about, and the latest that gives time.
  private func due(_ file: PersonFile, _ requirement: Requirement, _ day: Day, _ end: End?) -> Day? {
    let comply = requirement.daysToComply
    var latest = Self.dawn
    func consider(_ candidate: Day) { if candidate > latest { latest = candidate } }
    if let end {
      guard let last = end.last else { return nil }
      let operates = file.operatorships.contains { operatesAccount($0, day, known: day) }
      let hasGrace = end.cause != .expired && !(requirement.gates && operates)
      consider(hasGrace ? last.adding(days: comply) : last)
    }
    var joined = day
    while isAddressed(file, requirement, joined.adding(days: -1), known: day) {
      joined = joined.adding(days: -1)
    }
    consider(joined.adding(days: comply))
    let eve = requirement.days.first.adding(days: -1)
    if judge(file, requirement.code, eve).status != "overdue" {
      consider(requirement.days.first.adding(days: comply))
    }
    if let back = dayAfterLongAbsence(file, day) { consider(back.adding(days: comply)) }
    var past = day
    while past > Self.dawn {
      if isVoidedWhileHeld(file, requirement, past) { consider(past.adding(days: comply)) }
      past = past.adding(days: -1)
      if file.exemptions.contains(where: { $0.requirement == requirement.code && $0.days.last == past }) {
        consider(past.adding(days: 1 + comply))
      }
    }
    return latest
  }

  private func dayAfterLongAbsence(_ file: PersonFile, _ day: Day) -> Day? {
    var past = day
    var (length, after) = (0, day)
    while past > Self.dawn {
      past = past.adding(days: -1)
      if file.absences.contains(where: { covers($0, past) }) {
        if length == 0 { after = past.adding(days: 1) }
        length += 1
      } else {
        length = 0
      }
      let isOver = !file.absences.contains { covers($0, after) }
      if length >= 28, isOver { return after }
    }
    return nil
  }

  private func isVoidedWhileHeld(_ file: PersonFile, _ requirement: Requirement, _ day: Day) -> Bool {
    let voided = file.records.filter { $0.voided == day }.map(\.number)
    guard !voided.isEmpty else { return false }
    return ends(file, requirement, known: day, forgiving: day).contains {
      voided.contains($0.record) && $0.holds(day)
    }
  }
}
