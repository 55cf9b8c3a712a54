import Attest

/// `attest subject-access`: everything that is held about one person.
struct ShowSubjectAccess: Command {
  static let person = Argument.optional("PERSON", .person, "Number, login or unambiguous name (else you)")

  static let declaration = CommandDeclaration(
    "subject-access", "Show everything that is held about a person",
    "From every table, and from the audit chain what it says of them. What belongs to other people is left out. --json and "
      + "--csv give a row a value. Anybody gets their own; another's is for the role hr.",
    needs: .actForMyself, parameters: [person], common: [.formats],
    exits: [.init(.notFound, "nobody of that name, or several")],
    examples: [
      .init("attest subject-access", "everything about you"),
      .init("attest subject-access 1042 --json > 1042.json", "the answer to somebody who asked"),
    ])

  let person: String?
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    person = try values[Self.person]
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    // Whoever has the role hr need not be a person in the register, so who may is decided once it is known who is meant.
    let register = try context.register()
    let access = try register.subjectAccess(to: person)
    let words = HeldWords(try register.catalogue(), in: register.zone)
    if format == .text {
      try context.console.print(SubjectAccessPage(access: access, words: words).lines)
    } else {
      try context.console.list(.held, as: format, HeldValue.all(of: access, words))
    }
    return .done
  }
}
