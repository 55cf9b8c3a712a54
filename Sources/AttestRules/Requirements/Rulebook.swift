/// What the organisation asks for: its requirements through all their changes, and the versions they are about.
public struct Rulebook: Sendable {
  /// Every requirement ever in force, by code, then by first day.
  public let requirements: [Requirement]
  /// The requirements among them that gate operating an account.
  public let gating: [Requirement]
  /// The codes, each once, in order.
  public let codes: [RequirementCode]
  /// The versions of every policy and course.
  public let histories: [SubjectCode: VersionHistory]

  /// A rulebook; requirements may come in any order.
  public init(requirements: [Requirement], histories: [SubjectCode: VersionHistory]) {
    self.requirements = requirements.sorted { ($0.code, $0.days.first) < ($1.code, $1.days.first) }
    self.histories = histories
    gating = self.requirements.filter(\.gates)
    var codes: [RequirementCode] = []
    for requirement in self.requirements where codes.last != requirement.code {
      codes.append(requirement.code)
    }
    self.codes = codes
  }

  /// The requirement in force under a code on a day.
  public func requirement(_ code: RequirementCode, on day: Day) -> Requirement? {
    requirements.last { $0.code == code && $0.days.contains(day) }
  }

  /// The versions of a subject; none when it has never been published.
  public func history(of subject: SubjectCode) -> VersionHistory {
    histories[subject] ?? VersionHistory([])
  }
}
