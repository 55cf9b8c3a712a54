import Attest
import AttestRules

/// `attest retention`: who is due for erasure.
struct ListRetention: Command {
  static let declaration = CommandDeclaration(
    "retention", "List who left so long ago that they are to be erased",
    "How long that is, is set in organisation.json: “retention”: {“years”: 6}. A day ahead shows who will be due by then.",
    needs: .privacy, parameters: [], common: [.on, .formats],
    exits: [.init(.no, "somebody is due")],
    examples: [.init("attest retention --on 2027-08-31", "who will be due at the end of the school year")])

  let day: Day?
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    day = try values.day
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    var due = 0
    try context.console.list(.dueForErasure, as: format) { each in
      try register.forEachDueForErasure(on: day) { person in
        due += 1
        try each(person)
      }
    }
    if format == .text {
      let years = try register.retention().years
      try context.console.print(
        "People are kept by name for \(years) \(years == 1 ? "year" : "years") after they left.")
    }
    return due == 0 ? .done : .no
  }
}
