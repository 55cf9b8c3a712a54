import AttestRules
import Testing

@Suite struct AccountGateTests {
  static let ann = PersonNumber("ann")!
  static let bob = PersonNumber("bob")!
  static let never: Eligibility = .notEligible([.lacks(RequirementCode("R")!, .neverDone)])

  private static func refusals(
    _ operators: [(PersonNumber, Eligibility)], lead: PersonNumber? = ann, isApplicant: Bool = false,
    isOperator: Bool = false
  ) -> [String] {
    AccountGate(
      minimum: 2, lead: lead, operators: operators.map { (person: $0.0, eligibility: $0.1) },
      isApplicant: isApplicant, isOperator: isOperator
    ).refusals.map { $0.words() }
  }

  @Test func `enough eligible operators pass when somebody else decides`() {
    #expect(Self.refusals([(Self.ann, .eligible(until: nil)), (Self.bob, .eligible(until: nil))]).isEmpty)
  }

  @Test func `every reason is given at once`() {
    let refusals = Self.refusals([(Self.ann, Self.never)], lead: nil, isApplicant: true, isOperator: true)
    #expect(
      refusals == [
        "you applied for it yourself", "you are one of its operators", "nobody leads it",
        "it has 1 operator and needs at least 2", "ann is not eligible: R: never done",
      ])
  }

  @Test func `more operators than the minimum do not make up for one who is not eligible`() {
    let cyd = PersonNumber("cyd")!
    let three: [(PersonNumber, Eligibility)] = [
      (Self.ann, .eligible(until: nil)), (Self.bob, .eligible(until: nil)), (cyd, Self.never),
    ]
    #expect(Self.refusals(three) == ["cyd is not eligible: R: never done"])
  }

  @Test func `nobody at all is too few`() {
    #expect(Self.refusals([], lead: nil) == ["nobody leads it", "it has 0 operators and needs at least 2"])
  }
}
