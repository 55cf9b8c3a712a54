import Attest

extension HelpTopic {
  /// `attest help roles`, made from the very values that are enforced.
  static let roles = HelpTopic(name: "roles", summary: "Who may do what") {
    let rows: [Line] = Permission.allCases.flatMap { permission -> [Line] in
      [Line("\(permission.summary, .bold)").hanging(2), Line("  \(permission.who)").hanging(2)]
    }
    return ["Who may".heading, .empty] + rows + [
      .empty, "A role is granted to a login: attest role grant ROLE LOGIN. One login may hold several.", .empty,
      "Through sudo and ssh the same roles hold. What sets up, restores or sends mail is for the service account itself: see “attest help files”.",
    ]
  }
}
