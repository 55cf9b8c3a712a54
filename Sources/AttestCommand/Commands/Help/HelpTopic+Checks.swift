import Attest

extension HelpTopic {
  /// `attest help checks`, made from the very checks that are run.
  static let checks = HelpTopic(name: "checks", summary: "What “attest check” looks at") {
    let rows: [Line] = RegisterCheck.all.map { check in
      Line("\(check.name, .bold): \(check.rule)").hanging(2)
    }
    return ["What holds in every sound register".heading, .empty] + rows + [
      .empty, "attest check NAME runs one of them; attest check runs them all.",
    ]
  }
}
