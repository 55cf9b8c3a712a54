import Attest
import AttestRules

/// `attest remind returned`: a signed sheet, by its number.
struct RemindReturned: Command {
  static let number = Argument.required("SHEET", .text("SHEET"), "The number on the sheet, such as 104-2")
  static let done = Option.optional("--done", .day, "The day it was signed (else today)")
  static let declaration = CommandDeclaration(
    "returned", "Record a signed sheet that came back",
    "Everything on the sheet is recorded for its person as evidence on paper, with the sheet's number as the reference. A "
      + "wrong digit in the number is noticed.",
    needs: .keepRecords, parameters: [number, done], common: [.data],
    exits: [
      .init(.notFound, "no such sheet"),
      .init(.badData, "the number is mistyped, the sheet was recorded before, or the day does not fit"),
    ],
    examples: [.init("attest remind returned 104-2 --done 2026-09-20", "sheet 104-2 was signed on that day")])

  let number: String
  let done: Day?

  init(_ values: Values) throws(UsageError) {
    number = try values[Self.number]
    done = try values[Self.done]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let sheet = try register.returnSheet(number, done: done)
    let signed = Line.joined(sheet.signed.map { "\($0.code) \($0.label)" as Line }, by: ", ")
    let who: Line = "\(sheet.person.fullName, .bold), number \(sheet.person.number)"
    try context.console.print("Recorded for \(who): \(signed), done \(sheet.day), on paper.")
    try context.console.print(sheet.receipt.line)
    return .done
  }
}
