extension DemoYear {
  /// The second version of the policy.
  static let january: [Scene] = [
    .day("2026-01-05", "an INSET day: the policy has a second version"),
    .type(
      Login.sian,
      "attest policy publish data/policies/social-media-V2.md --code SOCIAL-MEDIA --label V2 --effective 2026-02-02 "
        + "--summary \"AI-made posts, live streams and group chats; who sets up and who changes passwords\""),
    .type(Login.sian, "attest policy diff SOCIAL-MEDIA V1 V2", shown: .first(11)),
    .tell(
      "It is a material change: from 2 February what was read of V1 no longer counts. But V2 can be read from today, and that "
        + "counts at once."),
    .type(Login.sian, "attest coverage --on 2026-02-02"),
    .type(Login.sian, "attest attestations import data/samples/attestations-spring.csv", shown: .ends(0, 2)),
    .type(Login.sian, "attest coverage --on 2026-02-02"),
  ]

  /// A roster, and somebody who leaves.
  static let spring: [Scene] = [
    .day("2026-02-23", "after half-term: HR sends a new roster"),
    .tell("First a look at what it would change; then the same without --dry-run."),
    .type(Login.sian, "attest people import data/samples/people-spring.csv --full --dry-run"),
    .type(Login.sian, "attest people import data/samples/people-spring.csv --full", shown: .ends(0, 2)),
  ]

  /// The end of the year.
  static let summer: [Scene] = [
    .day("2026-08-31", "the end of the year"),
    .tell(
      "Tom Ashworth, the auditor, looks back. Who was eligible on the day that V2 came into force, and why not?"
    ),
    .type(Login.tom, "attest explain dwhitcombe SM-READ"),
    .type(Login.tom, "attest export eligibility --on 2026-02-02", shown: .first(6)),
    .tell("Has anything in the register been changed behind its back since September?"),
    .type(Login.tom, "attest audit verify"),
  ]
}
