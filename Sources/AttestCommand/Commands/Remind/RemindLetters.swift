import Attest
import AttestText

/// `attest remind letters`: sheets for those who cannot be mailed.
struct RemindLetters: Command {
  static let out = Option.optional("--out", .newFile, "Where the sheets go (else standard output)")
  static let declaration = CommandDeclaration(
    "letters", "Print a sheet for everybody without an address",
    "One HTML document, a page a person, to be printed from a browser: the statement of each policy, a line to sign, and a "
      + "number. Whoever owns a policy that is to be reviewed, has late people or administers the accounts has that on it too. "
      + "A sheet that was printed counts as a reminder that was sent. When it comes back, record it with “attest "
      + "remind returned NUMBER”.",
    "Whoever is so late that a manager or the SLT is told as well gets the sheet after “attest remind run” has told them.",
    needs: .keepRecords, parameters: [out], common: [.data],
    exits: [
      .init(.configuration, "the template has a mistake, or there is none"),
      .init(.cannotCreate, "the file cannot be created; nothing counts as printed"),
      .init(.inputOutput, "the sheets cannot be written; nothing counts as printed"),
      .init(.usage, "standard output is a terminal, from which no sheet can be printed"),
    ],
    examples: [
      .init("attest remind letters --out sheets.html", "then print sheets.html from a browser"),
      .init("attest remind letters > sheets.html", "through sudo or ssh, where your own shell writes the file"),
    ])

  let out: String?

  init(_ values: Values) throws(UsageError) {
    out = try values[Self.out]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let output = context.console.output
    let file = out.flatMap { $0 == "-" ? nil : $0 }
    if file == nil, output.isTerminal { throw SheetsForTerminal() }
    let register = try context.register(for: Self.self, writing: true)
    let printed = try register.printLetters { document in
      // It is on the disk before it is recorded that they are printed: nobody would miss sheets that were lost.
      guard let file else {
        try output.write(document)
        return try output.finish()
      }
      let made = try NewFile(file)
      try Array(document.utf8).withUnsafeBytes { try made.write($0) }
      try made.finish()
    }
    guard let printed else {
      context.console.note(
        "\(register.today) is not a working day: nobody is reminded, and nothing was printed.")
      return .done
    }
    for letter in printed.letters {
      context.console.note(
        "Sheet \(letter.number): \(personal: "\(letter.person.fullName), ", hidden: "")number \(letter.person.number)")
    }
    context.console.note("\(Wording.count(printed.letters.count, "sheet", "sheets")).")
    if printed.waiting > 0 {
      context.console.note(
        "\(Wording.count(printed.waiting, "person waits", "people wait")) for a sheet until “attest remind run” has told a "
          + "manager or the SLT: print again after it.")
    }
    return .done
  }
}

/// Sheets that would go to a terminal, and would count as printed.
struct SheetsForTerminal: Error, Explained {
  var failure: Failure {
    Failure(
      .usage, "Sheets are printed from a browser, and standard output is a terminal.",
      "Give --out FILE, such as --out sheets.html; through sudo or ssh put “> FILE” at the end.")
  }
}
