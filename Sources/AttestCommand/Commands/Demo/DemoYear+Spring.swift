extension DemoYear {
  /// The second version of the policy.
  static let january: [Scene] = [
    .day("2026-01-05", "an INSET day: the policy has a second version"),
    .type(
      Login.sian,
      "attest policy publish data/policies/social-media-V2.md --code SOCIAL-MEDIA --label V2 --effective 2026-02-02 "
        + "--summary \"AI-made posts, live streams and group chats; who sets up and who changes passwords\"",
      shown: .first(2)),
    .type(Login.sian, "attest policy diff SOCIAL-MEDIA V1 V2", shown: .first(6)),
    .tell(
      "It is a material change: from 2 February what was read of V1 no longer counts. But V2 can be read from today, and that "
        + "counts at once."),
    .type(Login.sian, "attest coverage --on 2026-02-02"),
    .tell("The account review already sees what that does to the PE account."),
    .type(Login.david, "attest account review", answering: [], shown: .first(5)),
    .type(
      Login.sian, "attest attestations import data/samples/attestations-spring.csv", shown: .only(" rows: ")),
    .type(Login.sian, "attest coverage --on 2026-02-02"),
  ]

  /// The operators read it too.
  static let reading: [Scene] = [
    .day("2026-01-12", "the operators read the second version"),
    .tell("Aoife is shown first what has changed since she signed in September."),
    .type(
      Login.aoife, "attest acknowledge", answering: ["Aoife O'Brien"], reading: 24,
      shown: .without(
        .init(
          from: "+ is new", to: "Your name:",
          what: "the changes, then the whole policy, page by page to its end"),
        .init(from: "Your receipt", to: nil, what: "the receipt"))),
    .type(
      Login.sian, "attest record 4002 SOCIAL-MEDIA --label V2 --done 2026-01-12 --witnessed", shown: .first(1)
    ),
  ]

  /// A roster, and somebody who leaves.
  static let spring: [Scene] = [
    .day("2026-02-23", "after half-term: HR sends a new roster"),
    .tell("First a look at what it would change; then the same without --dry-run."),
    .type(Login.sian, "attest people import data/samples/people-spring.csv --full --dry-run"),
    .type(Login.sian, "attest people import data/samples/people-spring.csv --full", shown: .only(" rows: ")),
  ]

  /// An operator leaves.
  static let leaver: [Scene] = [
    .day("2026-03-27", "an operator leaves"),
    .tell("George moves away; today was his last day. On Monday the review says what that means."),
    .type(Login.sian, "attest people leave 4002 --last 2026-03-27"),
    .day("2026-03-30", "the Monday after"),
    .type(Login.david, "attest account review", answering: [], shown: .first(6), code: .no),
    .tell("Łukasz is eligible, so he can take George's place. The password is changed the same day."),
    .type(
      Login.david, "attest account operators 1 --add \(Login.lukasz) --remove 4002",
      shown: .only("Now change")),
    .type(Login.david, "attest account credentials 1 --changed", shown: .first(1)),
    .type(Login.david, "attest account review", answering: [], shown: .first(5)),
  ]

  /// The end of the year.
  static let summer: [Scene] = [
    .day("2026-08-31", "the end of the year"),
    .tell(
      "Tom Ashworth, the auditor, looks back. Who was eligible on the day that V2 came into force, and why not the others?"
    ),
    .type(Login.tom, "attest export eligibility --on 2026-02-02", shown: .first(4)),
    .tell(
      "Farah Hussain is back from maternity leave and has not read V2. Nobody chased her meanwhile. Since when is she late, and why?"
    ),
    .type(Login.tom, "attest explain fhussain SM-READ"),
    .tell("And the account, as it stood on the day of a post in February?"),
    .type(
      Login.tom, "attest account show 1 --on 2026-02-10",
      shown: .without(
        .init(from: "The case", to: "Operators", what: "the case"),
        .init(
          from: "Review", to: nil,
          what: "the review of that day, what happened, and the decision as it was taken"))),
    .tell("Has anything in the register been changed behind its back since September?"),
    .type(Login.tom, "attest audit verify"),
  ]
}
