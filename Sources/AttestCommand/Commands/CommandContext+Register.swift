import Attest

extension CommandContext {
  /// Opens the register for a command, and refuses whoever may not use that command for anybody.
  ///
  /// What is done with it then checks again whether they may do just that.
  func register(
    for command: any Command.Type, writing: Bool = false, isAttended: Bool = true
  ) throws -> Register {
    let register = try register(writing: writing, isAttended: isAttended)
    if let needed = command.declaration.needs { try register.require(needed, about: register.me?.number) }
    return register
  }
}

extension Values {
  /// What `--site` and `--category` say.
  var people: PeopleFilter {
    get throws(UsageError) { PeopleFilter(sites: try sites, categories: try categories) }
  }
}
