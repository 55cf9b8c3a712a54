import Attest
import AttestRules

/// `attest account apply`: the business case for an account.
struct ApplyForAccount: Command {
  static let declaration = CommandDeclaration(
    "apply", "Apply for an account",
    "What is not given is asked for on a terminal. The answer shows what each operator still lacks; they can be named "
      + "before they are eligible, and approval waits for them.",
    "FILE is a JSON object with the keys platform, handle, site, aim, audience, promotion, open (true or false), lead and "
      + "operators (a list). An option overrides what the file says.",
    needs: .applyForAccount, parameters: ApplicationParameters.all,
    alternatives: [.atMostOne(ApplicationParameters.open, ApplicationParameters.closed)],
    exits: [
      .init(.usage, "something is missing and there is no terminal to ask on"),
      .init(.badData, "the file is wrong, or the platform and handle are registered already"),
      .init(.notFound, "nobody of that name, or several"),
    ],
    examples: [
      .init("attest account apply", "be asked"),
      .init(
        "attest account apply --file case.json --lead 1042 --operator 1043", "from a file, with other people"),
    ])

  let parameters: ApplicationParameters

  init(_ values: Values) throws(UsageError) {
    parameters = try ApplicationParameters(values)
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let console = context.console
    let register = try context.register(for: Self.self, writing: true)
    var form = try parameters.form()
    let isAsked = !form.missing.isEmpty && console.canAsk
    if isAsked { form = try ApplicationPrompt(console: console, register: register).complete(form) }
    let application = try register.application(form)
    let outlook = try register.outlook(of: application)
    let names = Dictionary(uniqueKeysWithValues: application.operators.map { ($0.number, $0.fullName) })
    for person in outlook.people {
      try console.print(
        person.lines({ "\(names[$0] ?? "") (\($0))" }, isLead: person.person == application.lead.number))
    }
    if isAsked, try !console.askYesOrNo("Apply for \(application.name.handle)?", standard: true) {
      try console.print("Nothing was recorded.")
      return .no
    }
    try console.print(try register.apply(application).lines)
    let isReady = outlook.missing.isEmpty
    try console.print(isReady ? "Nothing is missing; SLT decides." : "Before SLT can approve it:")
    for line in outlook.missing { try console.print(Line("  \(line)").hanging(4)) }
    return .done
  }
}
