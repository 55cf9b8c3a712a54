import Attest
import AttestRules

/// `attest void`: a wrong record counts no more, and stays.
struct VoidRecord: Command {
  static let record = Argument.required("RECORD", .text("RECORD"), "The record's number, such as 17 or 17.4")
  static let reason = Option.required("--reason", .text("TEXT"), "Why")
  static let from = Option.optional("--from", .day, "The first day on which it counts no more (else today)")

  static let declaration = CommandDeclaration(
    "void", "Void a wrong record, from a day, with a reason",
    "Records are never edited or deleted. “attest people show PERSON” lists them with their numbers.",
    needs: .keepRecords, parameters: [record, reason, from],
    exits: [.init(.notFound, "no such record"), .init(.badData, "void already, or a day that cannot be")],
    examples: [.init("attest void 17.4 --reason \"signed on the wrong line\"", "from today on")])

  let record: String
  let reason: String
  let from: Day?

  init(_ values: Values) throws(UsageError) {
    record = try values[Self.record]
    reason = try values[Self.reason]
    from = try values[Self.from]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let voided = try register.void(record: record, reason: reason, from: from)
    let labels = RecordLabels(try register.catalogue())
    try context.console.print(
      "Record \(voided.record.number, .bold) of \(voided.record.person) (\(labels.words(for: voided.record)), "
        + "\(voided.record.day)) is void from \(voided.record.voided?.description ?? "").")
    try context.console.print(voided.receipt.line)
    return .done
  }
}
