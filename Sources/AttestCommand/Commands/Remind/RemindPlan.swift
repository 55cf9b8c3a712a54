import Attest
import AttestExchange
import AttestRules

/// `attest remind plan`: who is sent what, and why not.
struct RemindPlan: Command {
  static let from = Option.optional("--from", .day, "The first day (else today)")
  static let to = Option.optional("--to", .day, "The last day (else the first)")
  static let declaration = CommandDeclaration(
    "plan", "Show who is sent what on a day or on each day of a range",
    "Nothing is written. What is held back is shown with the reason, on the first day of a range on which it is. Each day "
      + "takes for granted that those before it were sent. Of a single day it also says who gets a digest of who is late, "
      + "and a terminal shows the weeks that follow as bars.",
    needs: .read, parameters: [from, to], common: [.data, .formats],
    exits: [.init(.usage, "the range is longer than a year, or ends before it begins")],
    examples: [
      .init("attest remind plan", "what goes out today?"),
      .init("attest remind plan --from 2027-09-01 --to 2027-09-30 --csv", "the September flood"),
    ])

  private static let longest = 366
  private static let weeksAhead = 8

  let from: Day?
  let to: Day?
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    from = try values[Self.from]
    to = try values[Self.to]
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let console = context.console
    let register = try context.register(for: Self.self)
    let first = from ?? register.today
    let last = to ?? first
    guard first <= last, last.days(since: first) < Self.longest else {
      throw ReminderRangeError(first: first, last: last)
    }
    if format != .text {
      try list(register, from: first, to: last, on: console)
      return .done
    }
    var days: [DayForecast] = []
    try console.list(.plan, as: format) { each in
      days = try register.planReminders(from: first, to: last) { try PlanItem.forEach(in: $0, to: $1, each) }
    }
    try console.print()
    for day in days where days.count == 1 || day.saysAnything { try console.print(day.lines) }
    if days.count == 1 { try console.print(days.flatMap(\.recipientLines)) }
    if days.count == 1, console.width != nil {
      let weeks = try register.planReminders(
        from: first, to: first.adding(days: Self.weeksAhead * 7 - 1))
      try console.print([.empty] + WeekStrip(days: weeks).lines)
    }
    return .done
  }

  /// Lists for programs, whose rows are written on the threads that plan.
  private func list(_ register: Register, from first: Day, to last: Day, on console: Console) throws {
    let style: TableWriter.Style = format == .json ? .json : .csv(raw: false)
    try console.write(Listing.plan.table, style) { writer in
      try register.listReminders(
        from: first, to: last, inPieces: { try PlanItem.rows(style, $0) }, each: { try writer.add($0) })
    }
  }
}
