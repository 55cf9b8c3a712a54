import Attest
import AttestStore

/// `attest receipt`: the number and hash of an entry, which prove it later.
struct ShowReceipt: Command {
  static let entry = Argument.optional(
    "ENTRY", .number("ENTRY"), "The entry's number (else all for your own records)")

  static let person = Option.optional(
    "--person", .person, "Somebody's receipts, to hand over: for hr and whoever may read the audit chain")
  static let check = Option.optional("--check", .receipt, "A receipt that you kept: is it still so?")

  static let declaration = CommandDeclaration(
    "receipt", "Show your receipts: the numbers and hashes of the entries about you",
    "Keep them: with --check the register has to show that it still says what it said then. Whoever may read the audit "
      + "chain gets the receipt of any entry.",
    needs: .actForMyself, parameters: [entry, person, check], common: [.formats],
    alternatives: [.atMostOne(entry, person, check)],
    exits: [
      .init(.notFound, "no such entry, or not about you"),
      .init(.chainBroken, "with --check: an entry up to there does not follow from the one before it"),
      .init(.headContradicted, "with --check: the entry has another hash now"),
      .init(.headShorter, "with --check: the entry is gone"),
    ],
    examples: [
      .init("attest receipt 17", "one of them"),
      .init("attest receipt --person 4001", "for a volunteer who signed on paper"),
      .init(
        "attest receipt --check 17:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "does the register still hold it?"),
    ])

  let entry: Int?
  let person: String?
  let check: KeptReceipt?
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    entry = try values[Self.entry]
    person = try values[Self.person]
    check = try values[Self.check]
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    // An auditor need not be a person in the register, so what may be read is decided entry by entry.
    let register = try context.register()
    if let check {
      let verdict = try register.check(check)
      try context.console.print(verdict.line(check))
      return verdict.code
    }
    try context.console.list(.receipts(in: register.zone), as: format, receipts(in: register))
    return .done
  }

  private func receipts(in register: Register) throws -> [ReceiptedEntry] {
    if let entry { return [try register.receipt(of: Int64(entry))] }
    return try person.map { try register.receipts(of: register.find($0)) } ?? register.receipts()
  }
}
