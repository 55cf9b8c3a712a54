extension DemoYear {
  /// The register is set up.
  static let september: [Scene] = [
    .day("2025-09-01", "an INSET day: the register is set up"),
    .tell(
      "data/organisation.json says who must read and take what. David Whitcombe of IT makes the register from it."
    ),
    .type(Login.david, "attest init"),
    .type(Login.david, "attest role grant hr \(Login.sian)"),
    .type(Login.david, "attest role grant slt \(Login.helen)", shown: .first(1)),
    .type(Login.david, "attest role grant auditor \(Login.tom)", shown: .first(1)),
    .tell(
      "Siân Llewellyn of HR brings in HR's roster, the policy and the course, and the paper records of the year before."
    ),
    .type(Login.sian, "attest people import data/samples/people.csv", shown: .first(6)),
    .type(
      Login.sian,
      "attest policy publish data/policies/social-media-V1.md --code SOCIAL-MEDIA --label V1 "
        + "--published 2024-09-02 --effective 2024-09-02 --owner praman"),
    .type(
      Login.sian,
      "attest course publish courses/social-media-operators --published 2024-09-02 --effective 2024-09-02"),
    .type(Login.sian, "attest attestations import data/samples/attestations-paper.csv", shown: .first(4)),
    .type(Login.sian, "attest completions import data/samples/completions-paper.csv", shown: .first(4)),
    .type(Login.sian, "attest absences import data/samples/absences.csv"),
    .type(Login.sian, "attest coverage"),
  ]

  /// Somebody reads the policy and takes the course.
  static let autumn: [Scene] = [
    .day("2025-09-08", "somebody who has never read the policy"),
    .tell("Łukasz Żółtowski came after the sheets had gone round. May he post for the school?"),
    .type(Login.helen, "attest eligible \(Login.lukasz)", code: .no),
    .tell("He types “attest”, and is offered what is due."),
    .type(Login.lukasz, "attest", answering: ["y", "lukasz zoltowski"]),
    .tell("The course next. He has read in a hurry, and it shows; then he tries again."),
    .type(
      Login.lukasz, "attest course take SM-OPERATORS", answering: ["y", "y"],
      mistaking: ["8 ", "9 ", "11 ", "12 "],
      shown: .without(
        .init(from: "Lesson 2 of 8", to: "Question 1 of 38", what: "seven lessons"),
        .init(
          from: "Question 2 of 38", to: "Not passed", what: "37 questions, each with the answer explained"),
        .init(from: "Question 1 of 38", to: "Passed", what: "all 38 questions again, in another order"))),
    .type(Login.helen, "attest eligible \(Login.lukasz)"),
  ]
}
