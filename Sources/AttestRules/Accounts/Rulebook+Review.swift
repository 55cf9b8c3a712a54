extension Rulebook {
  /// Reviews an account that is approved and not closed, as known on a day (section 8).
  ///
  /// - Parameters:
  ///   - account: the account.
  ///   - files: the files of its lead and of everybody who ever operated it.
  ///   - day: the day asked about.
  ///   - minimum: the number of eligible operators that an account needs.
  public func review(
    _ account: ReviewedAccount, files: [PersonNumber: PersonFile], on day: Day, minimum: Int
  ) -> AccountReview {
    let present = account.operators.filter { $0.part.isPresent(on: day) }
    let numbers = Set(present.map(\.person)).sorted()
    let outlooks = numbers.map { number in
      let file = files[number] ?? PersonFile(number: number)
      return (person: number, outlook: EligibilityOutlook(of: file, under: self, known: day))
    }
    let objections = outlooks.map { (person: $0.person, objections: $0.outlook.objections(on: day)) }
    let notEligible = objections.filter { !$0.objections.isEmpty }
    let eligible = numbers.count - notEligible.count
    let runs = outlooks.map { (person: $0.person, runs: $0.outlook.runs) }
    let isBelow = eligible < minimum
    return AccountReview(
      notEligible: notEligible, eligible: eligible, isBelowMinimum: isBelow,
      lead: account.lead.flatMap { files[$0] }?.presence(on: day) ?? .left,
      changeCredentialsSince: account.formerOperators(files: files, on: day),
      forwardRisk: isBelow ? nil : AccountReview.firstDayBelow(minimum, runs: runs),
      covered: AccountReview.covered(by: runs, minimum: minimum, from: day))
  }
}

extension ReviewedAccount {
  /// The former operators since whose last day or removal, whichever came first, the credentials were not changed.
  ///
  /// Somebody who was removed and leaves later does not know credentials that were changed in between.
  fileprivate func formerOperators(files: [PersonNumber: PersonFile], on day: Day) -> [PersonNumber] {
    var result: Set<PersonNumber> = []
    for (person, part) in operators where part.days(known: day) != nil {
      let file = files[person] ?? PersonFile(number: person)
      let removed = part.removed.flatMap { $0 <= day ? $0 : nil }
      let left = file.presence(on: day) == .left ? file.lastDay(before: day) : nil
      guard let since = [removed, left].compactMap({ $0 }).min() else { continue }
      if !credentialsChanged.contains(where: { $0 >= since && $0 <= day }) { result.insert(person) }
    }
    return result.sorted()
  }
}

extension AccountReview {
  typealias Runs = [(person: PersonNumber, runs: [DayRange])]

  /// The first day on which fewer than the minimum are eligible, after a day on which enough are.
  fileprivate static func firstDayBelow(_ minimum: Int, runs: Runs) -> ForwardRisk? {
    let changes = Set(runs.flatMap { $0.runs.compactMap { $0.last?.next } }).sorted()
    for day in changes where count(runs, on: day) < minimum {
      let lost = runs.filter { isEligible($0.runs, on: day.eve) && !isEligible($0.runs, on: day) }
      return ForwardRisk(day: day, lost: lost.map(\.person))
    }
    return nil
  }

  /// The runs of days on which enough operators are eligible.
  fileprivate static func covered(by runs: Runs, minimum: Int, from day: Day) -> [DayRange] {
    let changes = runs.flatMap { $0.runs.flatMap { [$0.first, $0.last?.next].compactMap { $0 } } }
    var result: [DayRange] = []
    var start: Day?
    for change in Set(changes + [day]).sorted() {
      let isCovered = count(runs, on: change) >= minimum
      if isCovered, start == nil { start = change }
      if !isCovered, let first = start {
        result.append(DayRange(first: first, last: change.eve))
        start = nil
      }
    }
    if let start { result.append(DayRange(first: start, last: nil)) }
    return result
  }

  private static func count(_ runs: Runs, on day: Day) -> Int {
    runs.count { isEligible($0.runs, on: day) }
  }

  private static func isEligible(_ runs: [DayRange], on day: Day) -> Bool {
    runs.contains { $0.contains(day) }
  }
}
