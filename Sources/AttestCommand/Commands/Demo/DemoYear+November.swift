extension DemoYear {
  /// Some weeks of reminders.
  static let november: [Scene] = [
    .day("2025-11-03", "after half-term: reminders"),
    .tell(
      "Nobody has to remember whose year is over: once a day the register works out whom to tell. (Here sendmail is a script that "
        + "puts each message into the folder mail, and sends nothing.)"),
    .type(Login.david, "attest remind plan"),
    .type(Login.david, "attest remind run"),
    .type(Login.sian, "attest remind letters --out sheets.html"),
    .tell("One of them is for the chair of trustees, who has no login, and so gets a code that works once."),
    .letter(to: "richard.penhaligon@example.org"),
    .tell("He comes by, sits down at the shared terminal in reception, and reads."),
    .type(
      "reception", "attest acknowledge --code {code}", answering: ["richard penhaligon"],
      shown: .without(
        .init(from: "Social media policy", to: "Your name:", what: "the policy, page by page to its end"))),
    .day("2025-11-18", "two weeks later"),
    .tell(
      "The scheduler was off in the meantime. It catches up: one message for each, not one for each day that was missed."
    ),
    .type(Login.david, "attest remind run"),
    .tell(
      "Each working day a seal on the register goes to somebody outside, here the governors' clerk. Whoever changes the past "
        + "later, and be it the system administrator, is found out by any of these messages."),
    .letter(to: "clerk@governors.hollinbridge.example.org"),
  ]
}
