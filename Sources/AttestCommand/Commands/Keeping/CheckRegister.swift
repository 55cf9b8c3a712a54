import Attest
import AttestText

/// `attest check`: what holds in every sound register, by name.
struct CheckRegister: Command {
  static let names = Argument.any(
    "NAME", .word("NAME", of: RegisterCheck.all.map(\.name)), "A check to make (else all of them)")
  static let declaration = CommandDeclaration(
    "check", "Check the register: the file, the audit chain, and every rule that its rows keep",
    "Says nothing when all is well. Otherwise each thing that is wrong is one line: the check, where, what, and what to do. "
      + "“attest help checks” lists the checks.",
    needs: .audit, parameters: [names], common: [.formats],
    exits: [.init(.done, "all is well"), .init(.no, "something is wrong; each finding is named")],
    examples: [
      .init("attest check", "each night, before the backup"),
      .init("attest check appointments logins", "after an import"),
    ])

  let checks: [RegisterCheck]
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    let names = Set(try values[Self.names])
    checks = RegisterCheck.all.filter { names.isEmpty || names.contains($0.name) }
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    var isSound = true
    let console = context.console
    if format == .text {
      try register.check(checks) { violation in
        isSound = false
        try console.print(violation.line)
      }
    } else {
      try console.list(.violations, as: format) { each in
        try register.check(checks) { violation in
          isSound = false
          try each(violation)
        }
      }
    }
    return isSound ? .done : .no
  }
}

extension Violation {
  /// The line for people.
  fileprivate var line: Line {
    let end = finding.advice.hasSuffix(".") ? "" : "."
    return Line(
      "\(check, .bold): \(finding.place): \(finding.problem). \(finding.advice.prefix(1).uppercased() + finding.advice.dropFirst())\(end)"
    ).hanging(2)
  }
}
