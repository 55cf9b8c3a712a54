extension DemoYear {
  /// The register is set up.
  static let september: [Scene] = [
    .day("2025-09-01", "an INSET day: the register is set up"),
    .tell(
      "data/organisation.json says who must read the policy and who must take the course. David Whitcombe of IT makes the "
        + "register from it, and grants the first roles."),
    .type(Login.david, "attest init", shown: .first(6)),
    .type(Login.david, "attest role grant hr \(Login.sian)", shown: .first(1)),
    .type(Login.david, "attest role grant slt \(Login.helen)", shown: .first(1)),
    .type(Login.david, "attest role grant auditor \(Login.tom)", shown: .first(1)),
    .tell(
      "Siân Llewellyn of HR brings in the roster, the policy and the course, the paper records of last year, and who is away."
    ),
    .type(Login.sian, "attest people import data/samples/people.csv", shown: .ends(3, 2)),
    .type(
      Login.sian,
      "attest policy publish data/policies/social-media-V1.md --code SOCIAL-MEDIA --label V1 "
        + "--published 2024-09-02 --effective 2024-09-02 --owner praman"),
    .type(
      Login.sian,
      "attest course publish courses/social-media-operators --published 2024-09-02 --effective 2024-09-02",
      shown: .first(2)),
    .type(Login.sian, "attest attestations import data/samples/attestations-paper.csv", shown: .ends(0, 2)),
    .type(Login.sian, "attest completions import data/samples/completions-paper.csv", shown: .ends(0, 2)),
    .type(Login.sian, "attest absences import data/samples/absences.csv", shown: .ends(0, 2)),
    .tell("Nearly everybody is covered today. And when the lessons have begun?"),
    .type(Login.sian, "attest coverage"),
    .type(Login.sian, "attest coverage --on 2025-09-05"),
    .tell(
      "Last year's signatures were about to lapse, and nobody would have noticed. So the sheets go round this morning, and are "
        + "entered at once. Renewing a few days early loses no time: they hold until September 2026."),
    .type(Login.sian, "attest attestations import data/samples/attestations-autumn.csv", shown: .ends(0, 2)),
    .type(Login.sian, "attest coverage --on 2025-09-05"),
  ]

  /// Somebody reads the policy and takes the course.
  static let autumn: [Scene] = [
    .day("2025-09-08", "somebody who has never read the policy"),
    .tell("Łukasz Żółtowski came after the sheets had gone round last year. May he post for the school?"),
    .type(Login.helen, "attest eligible \(Login.lukasz)", code: .no),
    .tell("He types “attest”, and is offered what is due."),
    .type(Login.lukasz, "attest", answering: ["y", "lukasz zoltowski"]),
    .tell("The course next. He hurries through some lessons, and it shows; then he tries again."),
    .type(
      Login.lukasz, "attest course take SM-OPERATORS", answering: ["y", "y"],
      mistaking: ["8 ", "9 ", "11 ", "12 "], reading: 3,
      shown: .without(
        .init(from: "Lesson 2 of 8", to: "Question 1 of 38", what: "seven more lessons"),
        .init(
          from: "Question 2 of 38", to: "Not passed",
          what: "37 more questions, each with the answer explained"),
        .init(from: "Question 1 of 38", to: "Passed", what: "all 38 questions again, in another order"))),
    .type(Login.helen, "attest eligible \(Login.lukasz)"),
  ]
}
