extension DemoYear {
  /// The second version of the policy.
  static let january: [Scene] = [
    .day("2026-01-05", "an INSET day: the policy has a second version"),
    .type(
      Login.sian,
      "attest policy publish data/policies/social-media-V2.md --code SOCIAL-MEDIA --label V2 --effective 2026-02-02 "
        + "--summary \"Voices made by machines, groups in messengers, and consent that is asked for anew\""),
    .type(Login.sian, "attest policy diff SOCIAL-MEDIA V1 V2", shown: .first(14)),
  ]

  /// A roster, and somebody who leaves.
  static let spring: [Scene] = [
    .day("2026-02-23", "after half-term: HR sends a new roster"),
    .type(Login.sian, "attest people import data/samples/people-spring.csv --full --dry-run"),
    .type(Login.sian, "attest people import data/samples/people-spring.csv --full", shown: .first(3)),
  ]

  /// The end of the year.
  static let summer: [Scene] = [
    .day("2026-08-31", "the end of the year"),
    .type(Login.tom, "attest coverage"),
    .type(Login.tom, "attest export eligibility --on 2026-02-02", shown: .first(8)),
    .type(Login.tom, "attest audit verify"),
  ]
}
