extension CommandTree {
  /// Does what a command line asks for, and says what went wrong; how the process is to end.
  func run(_ words: [String], on console: Console, in world: World = .machine(.ofThisProcess())) -> ExitCode {
    do {
      let code = try answer(words, on: console, in: world)
      try console.output.flush()
      return code
    } catch let error as UsageError {
      console.report(Failure(error))
      console.note("See \(help(for: words), .bold).")
      return .usage
    } catch {
      let failure = Failure(error)
      console.report(failure)
      return failure.code
    }
  }

  private func answer(_ words: [String], on console: Console, in world: World = .machine(.ofThisProcess())) throws
    -> ExitCode
  {
    switch try invocation(of: words) {
    case .run(let type, let values, let path):
      try world.rights.check(
        type.declaration, values, path: path, variable: world.variable(CommandContext.folderVariable))
      let command = try type.init(values)
      let context = CommandContext(
        console: console, tree: self, world: world, givenFolder: try values.dataFolder,
        isSure: try values.isSure, isDryRun: try values.isDryRun)
      return try command.run(in: context)
    case .explain(let type, let path): try console.print(HelpPage.page(of: type.declaration, path: path))
    case .explainGroup(let group): try console.print(HelpPage.page(of: group))
    case .overview: try console.print(HelpPage.overview(of: self))
    case .version: try console.print("\(name) \(version)")
    }
    return .done
  }

  /// The command line that explains as much of a wrong one as can be understood.
  private func help(for words: [String]) -> String {
    let path = verbs.map(\.path).first { words.starts(with: $0.split(separator: " ").map(String.init)) }
    if let path { return path == "help" ? "\(name) help" : "\(name) help \(path)" }
    return words.first.flatMap { word in nodes.first { $0.name == word } }.map { "\(name) help \($0.name)" }
      ?? "\(name) help"
  }
}
