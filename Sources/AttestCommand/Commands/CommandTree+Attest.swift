extension CommandTree {
  /// What can be typed after `attest`.
  static let attest = CommandTree(
    summary: "who has read the policy, who is trained, who may run an account",
    version: "0.1",
    alone: MyPage.self,
    sections: [
      Section(
        "For yourself",
        [.verb(Acknowledge.self), .group(CommandGroup("course", "The courses", [CourseTake.self]))]),
      Section("Help", [.verb(Help.self), .verb(CompletionsScript.self), .verb(TerminalCheck.self)]),
    ],
    topics: [.exitCodes, .roles])
}
