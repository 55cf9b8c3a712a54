import Attest
import AttestRules

/// `attest remind log`: what went out, and what did not.
struct RemindLog: Command {
  static let person = Argument.optional("PERSON", .person, "Only what was said to or about this person")
  static let from = Option.optional("--from", .day, "The first day")
  static let to = Option.optional("--to", .day, "The last day")
  static let undelivered = Flag.named("--undelivered", "Only what could not be delivered")
  static let declaration = CommandDeclaration(
    "log", "Show what was sent, what waits and what could not be delivered",
    "A line a reminder and recipient: the person themselves, a manager or a member of the SLT. Audit heads for people "
      + "outside are in it too.",
    needs: .read, parameters: [person, from, to, undelivered], common: [.data, .people, .formats],
    exits: [
      .init(.no, "with --undelivered: something could not be delivered"),
      .init(.usage, "the range ends before it begins"),
    ],
    examples: [.init("attest remind log --undelivered", "which addresses are wrong?")])

  let person: String?
  let from: Day?
  let to: Day?
  let onlyUndelivered: Bool
  let filter: PeopleFilter
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    person = try values[Self.person]
    from = try values[Self.from]
    to = try values[Self.to]
    onlyUndelivered = try values[Self.undelivered]
    filter = try values.people
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    if let from, let to, to < from { throw ReminderRangeError(first: from, last: to) }
    let person = try person.map { try register.find($0).number }
    let lines = try register.reminderLog(from: from, to: to, about: person, in: filter).filter {
      !onlyUndelivered || $0.state == "undelivered"
    }
    let listing = Listing.reminders(
      nothing: onlyUndelivered ? "Nothing is undelivered." : "Nothing was sent.")
    try context.console.list(listing, as: format, lines)
    return onlyUndelivered && !lines.isEmpty ? .no : .done
  }
}
