import AttestRules
import AttestStore

/// The rules before and after a plan, side by side.
struct ConfigurationComparison {
  /// The rules as they are.
  let old: Rulebook
  /// The rules as they would be.
  let new: Rulebook
  /// The requirements that differ.
  let codes: [RequirementCode]
  /// Today, and each later day on which one of them differs for the first or last time.
  let days: [Day]
  /// The days for which eligibility is compared: a year from today.
  let horizon: DayRange

  /// Whether a gating requirement differs.
  let gatesDiffer: Bool
  /// How many eligible operators an account needs.
  let minimumBefore: Int
  /// How many it would need.
  let minimumAfter: Int

  private let today: Day

  /// The rules before and after a plan, over the versions that are published.
  ///
  /// - Parameter minimum: how many eligible operators an account needs now; nil for as many as it would.
  init(_ plan: ConfigurationPlan, histories: [SubjectCode: VersionHistory], minimum: Int? = nil) {
    minimumAfter = plan.request.wanted.settings.minimumOperators
    minimumBefore = minimum ?? minimumAfter
    today = plan.request.today
    old = Rulebook(requirements: plan.requirementsBefore, histories: histories)
    new = Rulebook(requirements: plan.requirementsAfter, histories: histories)
    horizon = DayRange(first: today, last: today.adding(months: 12))
    let differing = Set(plan.requirementsBefore).symmetricDifference(plan.requirementsAfter)
    codes = Set(differing.map(\.code)).sorted()
    gatesDiffer = differing.contains(where: \.gates)
    let borders = differing.flatMap { [$0.days.first, $0.days.last?.next].compactMap { $0 } }
    days = Set([plan.request.today] + borders.filter { $0 > plan.request.today }).sorted()
  }

  /// What changes for a person; nil when nothing does.
  func effect(on person: PersonRow, _ file: PersonFile) -> PersonEffect? {
    let statuses = codes.flatMap { self.statuses(of: file, under: $0) }
    var lost: [DayRange] = []
    var gained: [DayRange] = []
    if gatesDiffer {
      let (before, after) = (runs(of: file, under: old), runs(of: file, under: new))
      lost = DayRange.days(of: before, without: after)
      gained = DayRange.days(of: after, without: before)
    }
    guard !statuses.isEmpty || !lost.isEmpty || !gained.isEmpty else { return nil }
    return PersonEffect(person: person, statuses: statuses, lost: lost, gained: gained)
  }

  /// The runs of days, a year from today at most, on which somebody could operate an account.
  func runs(of file: PersonFile, under rulebook: Rulebook) -> [DayRange] {
    EligibilityOutlook(of: file, under: rulebook, known: today).runs.compactMap { $0.intersection(horizon) }
  }

  private func statuses(of file: PersonFile, under code: RequirementCode) -> [StatusEffect] {
    var effects: [StatusEffect] = []
    var wasSame = true
    for day in days {
      let before = old.standing(of: file, under: code, on: day)
      let after = new.standing(of: file, under: code, on: day)
      let effect = StatusEffect(
        code: code, day: day, before: before.status, after: after.status, dueBefore: before.dueDay?.day,
        dueAfter: after.dueDay?.day)
      let isSame = effect.before == effect.after && effect.dueBefore == effect.dueAfter
      if !isSame, wasSame || effects.last.map({ !effect.isLike($0) }) ?? true { effects.append(effect) }
      wasSame = isSame
    }
    return effects
  }
}
