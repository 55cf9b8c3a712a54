import Attest
import AttestRules

/// `attest evidence`: a folder that proves what the register says about an account, a person, or all.
struct WriteEvidence: Command {
  static let folder = Argument.required("DIR", .newFolder, "The new folder; nothing may be there")
  static let account = Option.optional("--account", .number(), "One account: everybody who runs it or once did")
  static let person = Option.optional("--person", .person, "One person")
  static let all = Flag.named("--all", "The whole register")

  static let declaration = CommandDeclaration(
    "evidence", "Write a folder of evidence that others can check for themselves",
    "Tables, the texts as they were published, the audit chain and its head, with the SHA-256 digest of every file. README.txt "
      + "in it says how to check it: with sha256sum, and with any program that follows the documentation.",
    "It holds personal data: pass it on as you would a personnel file. The quizzes of courses, which have the answers, are in "
      + "packs of the whole register only.",
    needs: .audit, parameters: [folder, account, person, all], common: [.on],
    alternatives: [.exactlyOne(account, person, all)],
    exits: [
      .init(.notFound, "no such account or person"), .init(.cannotCreate, "there is something at DIR already"),
      .init(.badData, "the audit chain does not hold together; “attest audit verify” says where"),
    ],
    examples: [
      .init("attest evidence account-3 --account 3", "for whoever asks who ran it, and whether they might"),
      .init("attest evidence inspection --all", "for an inspection"),
    ])

  let folder: String
  let account: Int?
  let person: String?
  let day: Day?

  init(_ values: Values) throws(UsageError) {
    folder = try values[Self.folder]
    account = try values[Self.account]
    person = try values[Self.person]
    day = try values.day
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    let stop = StopRequest()
    defer { stop.end() }
    let report = try register.writeEvidence(
      about: subject(in: register), to: folder, on: day, isStopped: { stop.isStopped })
    try context.console.print(report.lines)
    return .done
  }

  private func subject(in register: Register) throws -> EvidenceSubject {
    if let account { return .account(Int64(account)) }
    return try person.map { .person(try register.find($0)) } ?? .everything
  }
}
