extension DemoYear {
  /// The register is set up.
  static let september: [Scene] = [
    .day("2025-09-01", "an INSET day: the register is set up"),
    .tell(
      "data/organisation.json says who must read the policy and who must take the course. David Whitcombe of IT makes the "
        + "register from it, and grants the first roles."),
    .type(Login.david, "attest init", shown: .first(2)),
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
        + "--published 2024-09-02 --effective 2024-09-02 --owner praman", shown: .first(2)),
    .type(
      Login.sian,
      "attest course publish courses/social-media-operators --published 2024-09-02 --effective 2024-09-02",
      shown: .first(2)),
    .type(
      Login.sian, "attest attestations import data/samples/attestations-paper.csv", shown: .only(" rows: ")),
    .type(
      Login.sian, "attest completions import data/samples/completions-paper.csv", shown: .only(" rows: ")),
    .type(Login.sian, "attest absences import data/samples/absences.csv", shown: .only(" rows: ")),
    .tell("Nearly everybody is covered today. And when the lessons have begun?"),
    .type(Login.sian, "attest coverage"),
    .type(Login.sian, "attest coverage --on 2025-09-05"),
    .tell(
      "Last year's signatures were about to lapse, and nobody would have noticed. So the sheets go round this morning, and are "
        + "entered at once. Renewing a few days early loses no time: they hold until September 2026."),
    .type(
      Login.sian, "attest attestations import data/samples/attestations-autumn.csv", shown: .only(" rows: ")),
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
        .init(from: "Lesson 1 of 8", to: "Question 1 of 38", what: "eight lessons, page by page"),
        .init(
          from: "Question 2 of 38", to: "Not passed",
          what: "37 more questions, each with the answer explained"),
        .init(from: "Question 1 of 38", to: "Passed", what: "all 38 questions again, in another order"),
        .init(from: "Your receipt", to: nil, what: "the receipt"))),
    .type(Login.helen, "attest eligible \(Login.lukasz)"),
  ]

  /// An account is asked for, refused, and approved once everything is there.
  static let account: [Scene] = [
    .day("2025-09-22", "the PE department wants an account"),
    .tell(
      "Aoife O'Brien missed the INSET day. She asks for an account for the school's teams, which she wants to run with George "
        + "Achebe, a volunteer."),
    .type(
      Login.aoife, "attest account apply --platform Instagram --handle @hollin_pe --site HOLLIN",
      answering: [
        "Fixtures and results of the school's teams", "Pupils, their families, other schools",
        "In the newsletter and on the changing rooms' doors", "y", "aobrien", "george achebe", "", "y",
      ],
      shown: .without(
        .init(from: "  Aoife O'Brien (2003), lead", to: "Apply for", what: "what each of them holds"))),
    .tell("Helen Barraclough, the headteacher, would be glad to say yes. The register does not let her."),
    .type(
      Login.helen, "attest account approve 1", answering: ["y"],
      shown: .without(
        .init(
          from: "Account 1", to: "attest: It was", what: "the case, and what each operator holds")),
      code: .no),
    .day("2025-09-26", "a training day"),
    .tell(
      "Aoife reads the policy again. George has no login: Siân sits with him while he reads, and he takes the course on paper."
    ),
    .type(
      Login.aoife, "attest acknowledge", answering: ["aoife obrien"],
      shown: .without(
        .init(from: "Social media policy", to: "Your name:", what: "the policy, page by page to its end"),
        .init(from: "Your receipt", to: nil, what: "the receipt"))),
    .type(
      Login.sian, "attest record 4002 SOCIAL-MEDIA --label V1 --done 2025-09-26 --witnessed", shown: .first(1)
    ),
    .type(
      Login.sian, "attest record 4002 SM-OPERATORS --label V1 --done 2025-09-26 --paper \"Training day 4\"",
      shown: .first(1)),
    .type(
      Login.helen, "attest account approve 1", answering: ["y"],
      shown: .without(.init(from: "Account 1", to: "Operators", what: "the case"))),
    .type(
      Login.david,
      "attest account activate 1 --credentials \"the trust's password manager, entry Hollin PE\"",
      shown: .first(1)
    ),
  ]
}
