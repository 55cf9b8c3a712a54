extension HelpTopic {
  /// `attest help rules`.
  static let rules = HelpTopic(name: "rules", summary: "How a status and eligibility are decided") {
    let statuses: [(String, String)] = [
      ("not required", "not there, outside the audience, or the requirement is not in force"),
      ("current", "held, to the day given"),
      ("expiring", "held, and open for renewal"),
      ("exempt", "released from it for some days; this never makes anybody eligible"),
      ("pending", "not held, and still in time to the due day"),
      ("overdue", "not held, and the due day has passed: never done, expired or superseded"),
    ]
    return [
      "The rules in short".heading, .empty,
      "Every last day, expiry and due day is inclusive: the last day on which it still counts.", .empty,
      "A requirement asks an audience to read a policy, or to pass a course, and to do so again. For a person on a day it is, "
        + "the first that applies:",
    ] + statuses.map { Line("  \($0.0, .bold): \($0.1)").hanging(4) } + [
      .empty,
      "A material version supersedes what was read before from its effective day on; it can be read, and counts, from its "
        + "published day on. A minor version supersedes nothing.", .empty,
      "Somebody is eligible to operate an account on a day when they are there and not absent, and hold every requirement that "
        + "gates, whatever its audience. Where nothing gates, nobody is eligible.", .empty,
      "Somebody absent keeps a status, marked paused: they are neither chased nor counted.", .empty,
      "“attest explain PERSON REQUIREMENT” gives the rule, the records and the days behind any status.",
    ]
  }
}
