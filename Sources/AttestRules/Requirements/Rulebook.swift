/// What the organisation asks for: its requirements through all their changes, and the versions they are about.
public struct Rulebook: Sendable {
  /// The codes, each once, in order.
  public let codes: [RequirementCode]
  /// The versions of every policy and course.
  public let histories: [SubjectCode: VersionHistory]
  /// Every requirement with its versions, by code, then by first day.
  let rules: [Rule]
  /// The rules among them that gate operating an account.
  let gatingRules: [Rule]
  /// Where in `rules` the requirements of each code stand, in the order of `codes`.
  let places: [Range<Int>]

  /// A requirement with the versions of its subject, looked up once and not again for each person.
  ///
  /// A class, because a sweep hands a rule on several times for each of a million people.
  final class Rule: Sendable {
    let requirement: Requirement
    let history: VersionHistory

    init(requirement: Requirement, history: VersionHistory) {
      self.requirement = requirement
      self.history = history
    }
  }

  /// A rulebook; requirements may come in any order.
  public init(requirements: [Requirement], histories: [SubjectCode: VersionHistory]) {
    self.histories = histories
    rules = requirements.sorted { ($0.code, $0.days.first) < ($1.code, $1.days.first) }
      .map { Rule(requirement: $0, history: histories[$0.subject] ?? VersionHistory([])) }
    gatingRules = rules.filter(\.requirement.gates)
    var codes: [RequirementCode] = []
    var places: [Range<Int>] = []
    for (place, rule) in rules.enumerated() {
      if codes.last == rule.requirement.code, let start = places.popLast()?.lowerBound {
        places.append(start..<place + 1)
      } else {
        codes.append(rule.requirement.code)
        places.append(place..<place + 1)
      }
    }
    self.codes = codes
    self.places = places
  }

  /// Every requirement ever in force, by code, then by first day.
  public var requirements: [Requirement] { rules.map(\.requirement) }

  /// The requirements among them that gate operating an account.
  public var gating: [Requirement] { gatingRules.map(\.requirement) }

  /// The requirement in force under a code on a day.
  public func requirement(_ code: RequirementCode, on day: Day) -> Requirement? {
    rule(code, on: day)?.requirement
  }

  /// The versions of a subject; none when it has never been published.
  public func history(of subject: SubjectCode) -> VersionHistory {
    histories[subject] ?? VersionHistory([])
  }

  /// The rule in force under a code on a day.
  func rule(_ code: RequirementCode, on day: Day) -> Rule? {
    guard let index = codes.firstIndex(of: code) else { return nil }
    return rule(in: places[index], on: day)
  }

  /// The rule in force on a day among those that stand in one place.
  func rule(in place: Range<Int>, on day: Day) -> Rule? {
    ruleIndex(in: place, on: day).map { rules[$0] }
  }

  /// Where in `rules` the rule in force on a day stands, among those in one place.
  func ruleIndex(in place: Range<Int>, on day: Day) -> Int? {
    var index = place.upperBound
    while index > place.lowerBound {
      index -= 1
      if rules[index].requirement.days.contains(day) { return index }
    }
    return nil
  }
}
