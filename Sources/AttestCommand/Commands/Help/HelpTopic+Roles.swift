extension HelpTopic {
  /// `attest help roles`, made from the very values that are enforced.
  static let roles = HelpTopic(name: "roles", summary: "Who may do what") {
    let rows: [Line] = Permission.allCases.flatMap { permission -> [Line] in
      let all = permission.rolesForAll.map(\.rawValue)
      let own = Role.allCases.filter { permission.reach(of: $0) == .own }.map(\.rawValue)
      var sentences: [Line] = ["\(permission.summary, .bold)"]
      if !all.isEmpty { sentences.append("  \(Wording.all(all))") }
      if !own.isEmpty { sentences.append("  \(Wording.all(own)), for themselves") }
      return sentences.map { $0.hanging(2) }
    }
    return ["Who may".heading, .empty] + rows + [
      .empty, "A role is granted to a login: attest role grant ROLE LOGIN. One login may hold several.",
    ]
  }
}
