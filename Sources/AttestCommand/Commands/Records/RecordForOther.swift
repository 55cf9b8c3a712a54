import Attest
import AttestRules

/// `attest record`: for somebody else, and recorded as such.
struct RecordForOther: Command {
  static let person = Argument.required("PERSON", .person, "Number, login or unambiguous name")
  static let code = Argument.required("C", .text("C"), "The policy's or course's code")
  static let label = Option.required("--label", .text("LABEL"), "The version that was read or taken")
  static let done = Option.required("--done", .day, "The day it was done")
  static let witnessed = Flag.named("--witnessed", "It was done in your presence")
  static let paper = Option.optional("--paper", .text("REF"), "There is a signed sheet, with this reference")

  static let reason = Option.optional(
    "--reason", .text("TEXT"), "Why they did not sign themselves; kept with the record")

  static let declaration = CommandDeclaration(
    "record", "Record for somebody else that they read a policy or took a course",
    "The record says for ever how it was made and by whom. Nobody records for themselves.",
    needs: .keepRecords, parameters: [person, code, label, done, witnessed, paper, reason],
    alternatives: [.exactlyOne(witnessed, paper)],
    exits: [
      .init(.notFound, "no such person, policy, course or version"),
      .init(.badData, "a day in the future, or before the version was published, or the same was recorded before"),
    ],
    examples: [
      .init(
        "attest record 4001 SOCIAL-MEDIA --label V2 --done 2026-09-01 --paper \"INSET sheet 3\"",
        "a volunteer signed on paper"),
      .init(
        "attest record 1042 SOCIAL-MEDIA --label V2 --done 2026-09-01 --witnessed --reason \"cannot use a keyboard\"",
        "read to somebody who said yes to it"),
    ])

  let person: String
  let code: String
  let label: String
  let done: Day
  let evidence: RecordedEvidence
  let reason: String?

  init(_ values: Values) throws(UsageError) {
    person = try values[Self.person]
    code = try values[Self.code]
    label = try values[Self.label]
    done = try values[Self.done]
    evidence = try values[Self.paper].map { .paper(reference: $0) } ?? .witnessed
    reason = try values[Self.reason]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let person = try register.find(person)
    let receipt = try register.record(
      for: person, code, label: label, done: done, evidence: evidence, reason: reason)
    let how: Line =
      if case .paper(let reference) = evidence { "on paper, “\(reference)”" } else { "witnessed" }
    try context.console.print(
      "Recorded for \(person.fullName, .bold), number \(person.number): \(code) \(label), done \(done), "
        + "\(how). Record \(receipt.entry).")
    try context.console.print(receipt.line)
    return .done
  }
}
