import AttestRules

/// The rules once more, as plainly as they can be written: one day after the other, nothing worked out ahead.
///
/// It shares the values with the real thing (days, files, requirements) and none of the code that decides.
struct DayByDayWalk {
  let register: RandomRegister

  struct End {
    let record: RecordNumber
    let last: Day?
    let cause: EndCause

    func holds(_ day: Day) -> Bool { last == nil || last! >= day }
  }

  /// The months one by one, then the last day that the month has.
  func add(_ months: Int, to day: Day) -> Day {
    var (year, month, date) = (day.parts.year, day.parts.month, day.parts.day)
    for _ in 0..<months {
      month += 1
      if month == 13 { (year, month) = (year + 1, 1) }
    }
    while true {
      if let day = Day(year: year, month: month, day: date) { return day }
      date -= 1
    }
  }

  /// Section 4.
  ///
  /// `forgiving` is a day whose voids are left aside.
  func ends(_ file: PersonFile, _ requirement: Requirement, known: Day, forgiving: Day? = nil) -> [End] {
    let versions = register.rulebook.history(of: requirement.subject).versions
    var dated: [(from: Day, record: Record)] = []
    for record in file.records {
      if record.subject != requirement.subject || !record.satisfies || record.day > known { continue }
      if let voided = record.voided, voided <= known, voided != forgiving { continue }
      let effective = versions[record.version].effective
      dated.append((effective > record.day ? effective : record.day, record))
    }
    dated.sort { $0.from == $1.from ? $0.record.number < $1.record.number : $0.from < $1.from }
    var series: (anchor: Day, periods: Int)?
    return dated.map { from, record in
      let expiry = expiry(from, requirement, &series)
      for version in versions[(record.version + 1)...] where version.isMaterial && version.published <= known {
        let eve = version.effective.adding(days: -1)
        if expiry == nil || eve <= expiry! {
          return End(record: record.number, last: eve, cause: .superseded)
        }
        break
      }
      if case .fixed = requirement.renewal { return End(record: record.number, last: expiry, cause: .cycle) }
      return End(record: record.number, last: expiry, cause: .expired)
    }
  }

  private func expiry(_ from: Day, _ requirement: Requirement, _ series: inout (anchor: Day, periods: Int)?)
    -> Day?
  {
    switch requirement.renewal {
    case .once: return nil
    case .rolling(let months): return add(months, to: from)
    case .fixed(let anniversary):
      var turn = from
      repeat { turn = turn.adding(days: 1) } while !turns(turn, anniversary)
      let eve = turn.adding(days: -1)
      if from < eve.adding(days: -requirement.window) { return eve }
      repeat { turn = turn.adding(days: 1) } while !turns(turn, anniversary)
      return turn.adding(days: -1)
    case .anchored(let months):
      guard let (anchor, periods) = series else {
        series = (from, 1)
        return add(months, to: from)
      }
      let present = add(months * periods, to: anchor)
      if from >= present.adding(days: -requirement.window), from <= present {
        series = (anchor, periods + 1)
        return add(months * (periods + 1), to: anchor)
      }
      guard add(months, to: from) > present else { return present }
      series = (from, 1)
      return add(months, to: from)
    }
  }

  private func turns(_ day: Day, _ anniversary: Anniversary) -> Bool {
    day.parts.month == anniversary.month && day.parts.day == anniversary.day
  }

  /// E, the superseded one where records tie.
  func latest(_ ends: [End]) -> End? {
    var best: End?
    for end in ends {
      guard let present = best else {
        best = end
        continue
      }
      guard let last = present.last else { break }
      if end.last == nil || end.last! > last || (end.last! == last && end.cause == .superseded) { best = end }
    }
    return best
  }

  func presence(_ file: PersonFile, _ day: Day) -> Presence {
    var holds = false
    var held = false
    for appointment in file.appointments {
      if covers(appointment.days, day) { holds = true }
      if appointment.days.first <= day { held = true }
    }
    if !holds { return held ? .left : .upcoming }
    for absence in file.absences where covers(absence, day) { return .absent }
    return .active
  }

  func covers(_ days: DayRange, _ day: Day) -> Bool {
    days.first <= day && (days.last == nil || day <= days.last!)
  }

  func inForce(_ day: Day) -> [Requirement] {
    register.rulebook.requirements.filter { covers($0.days, day) }
  }
}
