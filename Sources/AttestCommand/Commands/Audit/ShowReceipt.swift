import Attest
import AttestStore

/// `attest receipt`: the number and hash of an entry, which prove it later.
struct ShowReceipt: Command {
  static let entry = Argument.optional(
    "ENTRY", .number("ENTRY"), "The entry's number (else all for your own records)")

  static let declaration = CommandDeclaration(
    "receipt", "Show your receipts: the numbers and hashes of the entries about you",
    "Whoever may read the audit chain gets the receipt of any entry.",
    needs: .actForMyself, parameters: [entry], common: [.formats],
    exits: [.init(.notFound, "no such entry, or not about you")],
    examples: [.init("attest receipt 17", "one of them")])

  let entry: Int?
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    entry = try values[Self.entry]
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    // An auditor need not be a person in the register, so what may be read is decided entry by entry.
    let register = try context.register()
    let receipts = try entry.map { [try register.receipt(of: Int64($0))] } ?? register.receipts()
    try context.console.list(.receipts(in: register.zone), as: format, receipts)
    return .done
  }
}
