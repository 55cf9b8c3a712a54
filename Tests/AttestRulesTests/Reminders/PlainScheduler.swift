import AttestRules

/// Section 9 once more, as plainly as it can be written: every stage on its own day, moved one day at a time.
struct PlainScheduler {
  let walk: DayByDayWalk
  let bankHolidays: Set<Day>
  let closure: DayRange

  /// A stage that somebody has reached of something.
  struct Reached: Hashable {
    let person: PersonNumber
    let code: RequirementCode
    let due: Day
    let stage: Int
  }

  func works(_ day: Day) -> Bool {
    day.weekday != .saturday && day.weekday != .sunday && !bankHolidays.contains(day)
      && !walk.covers(closure, day)
  }

  /// Every stage that an active person has reached of what is asked of them on a day.
  func reached(_ file: PersonFile, on day: Day) -> [Reached] {
    guard walk.presence(file, day) == .active else { return [] }
    return walk.register.rulebook.codes.flatMap { code -> [Reached] in
      let judgement = walk.judge(file, code, day)
      guard let due = judgement.due, judgement.status != "exempt" else { return [] }
      return stages(upTo: day.days(since: due) + 100)
        .filter { whenFalls(due, $0, judgement) <= day }
        .map { Reached(person: file.number, code: code, due: due, stage: $0) }
    }
  }

  private func stages(upTo offset: Int) -> [Int] {
    var stages = [-30, -14, -7, -1, 1, 7, 14]
    while stages.last! < offset { stages.append(stages.last! + 14) }
    return stages
  }

  /// The day that a stage falls on, seen from a day with this status.
  private func whenFalls(_ due: Day, _ stage: Int, _ judgement: DayByDayWalk.Judgement) -> Day {
    var day = due.adding(days: stage)
    while !works(day) { day = day.adding(days: stage <= 0 ? -1 : 1) }
    guard judgement.status == "current" || judgement.status == "expiring", let end = judgement.end,
      let window = judgement.requirement?.window
    else { return day }
    let opening = end.adding(days: -window)
    if day >= opening { return day }
    var first = opening
    while !works(first) { first = first.adding(days: 1) }
    if window >= 7, first > end.adding(days: -7) {
      first = opening.adding(days: -1)
      while !works(first) { first = first.adding(days: -1) }
    }
    return first
  }
}
