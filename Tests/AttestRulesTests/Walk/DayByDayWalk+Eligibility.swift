import AttestRules

/// Sections 7 and 8, walked.
extension DayByDayWalk {
  /// The reasons against on a day, as known on another.
  func objections(_ file: PersonFile, on day: Day, known: Day) -> Set<String> {
    var reasons: Set<String> = []
    let presence = presence(file, day)
    if presence != .active { reasons.insert(presence.description) }
    let gates = inForce(day).filter(\.gates)
    if gates.isEmpty { reasons.insert("nothing gates") }
    for gate in gates {
      guard let end = latest(ends(file, gate, known: known)) else {
        reasons.insert("\(gate.code): never done")
        continue
      }
      if end.holds(day) { continue }
      reasons.insert("\(gate.code): \(end.cause == .superseded ? "superseded" : "expired")")
    }
    return reasons
  }

  /// The last day of the run of eligible days; nil when nothing ends it as long as anything happens at all.
  func until(_ file: PersonFile, from day: Day) -> Day? {
    let walker = Walker(walk: self, file: file, known: day)
    var last = day
    while walker.isEligible(last.adding(days: 1)) {
      last = last.adding(days: 1)
      if last > RandomRegister.end { return nil }
    }
    return last
  }

  func operatesAccount(_ part: Operatorship, _ day: Day, known: Day) -> Bool {
    if part.first > day || part.opened > day { return false }
    if let closed = part.closed, closed <= known, closed <= day { return false }
    if let removed = part.removed, removed <= known, removed <= day { return false }
    return true
  }

  /// Who operates the account on a day.
  func operators(on day: Day) -> [PersonFile] {
    register.files.filter { file in
      file.operatorships.contains { operatesAccount($0, day, known: day) }
    }
  }

  /// The first later day with too few eligible operators, and who is lost on it; nil if too few now or never.
  func fall(below minimum: Int, from day: Day) -> String? {
    let walkers = operators(on: day).map { Walker(walk: self, file: $0, known: day) }
    var before = walkers.filter { $0.isEligible(day) }
    guard before.count >= minimum else { return nil }
    var day = day
    while day <= RandomRegister.end {
      day = day.adding(days: 1)
      let now = walkers.filter { $0.isEligible(day) }
      if now.count < minimum {
        let lost = before.map(\.file.number).filter { number in !now.contains { $0.file.number == number } }
        return "\(day) \(lost.sorted())"
      }
      before = now
    }
    return nil
  }
}

/// Somebody walked along the days, with the ends of what they hold as known on the day of departure.
struct Walker {
  let walk: DayByDayWalk
  let file: PersonFile
  let gates: [(days: DayRange, end: DayByDayWalk.End?)]

  init(walk: DayByDayWalk, file: PersonFile, known: Day) {
    self.walk = walk
    self.file = file
    gates = walk.register.rulebook.requirements.filter(\.gates).map {
      ($0.days, walk.latest(walk.ends(file, $0, known: known)))
    }
  }

  func isEligible(_ day: Day) -> Bool {
    guard walk.presence(file, day) == .active else { return false }
    var count = 0
    for (days, end) in gates where walk.covers(days, day) {
      count += 1
      guard let end, end.holds(day) else { return false }
    }
    return count > 0
  }
}
