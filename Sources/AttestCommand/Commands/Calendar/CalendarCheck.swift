import Attest
import AttestRules
import AttestText

/// `attest calendar check`: until when the working days are known.
struct CalendarCheck: Command {
  static let declaration = CommandDeclaration(
    "check", "Say until when bank holidays and closures are known",
    "Past the last known year weekdays count as working days. New bank holidays come from gov.uk as bank-holidays.json, "
      + "beside organisation.json; “attest configure” takes them in.",
    needs: .read, common: [.data],
    exits: [.init(.no, "bank holidays are not known for all of the next 60 days")],
    examples: [.init("attest calendar check", "in spring, say")])

  private static let daysAhead = 60

  init(_ values: Values) throws(UsageError) {}

  func run(in context: CommandContext) throws -> ExitCode {
    let (console, register) = (context.console, try context.register(for: Self.self))
    let state = try register.organisation()
    if let last = state.holidays.last {
      let year = last.day.parts.year
      try console.print(
        "Bank holidays (\(state.settings.division.rawValue)) are known until the end of \("\(year)", .bold); the last is "
          + "\(last.title), \(last.day).")
    } else {
      try console.print("No bank holidays are known.")
    }
    let ahead = state.closures.filter { $0.last >= register.today }
    try console.print("\(Wording.count(ahead.count, "closure lies", "closures lie")) ahead.")
    for closure in ahead { try console.print("  \(closure.first) to \(closure.last)  \(closure.name)") }
    let needed = register.today.adding(days: Self.daysAhead).parts.year
    guard let last = state.holidays.last, last.day.parts.year >= needed else {
      console.note(whatToDo(state.holidays.last?.day, on: register.today))
      return .no
    }
    return .done
  }

  /// What is missing, and how it comes in.
  private func whatToDo(_ last: Day?, on today: Day) -> Line {
    let how: Line =
      "save the ones of gov.uk as bank-holidays.json beside organisation.json, and type “attest configure”."
    guard let last else { return "Weekdays count as working days until they are known: \(how)" }
    return last.parts.year < today.parts.year
      ? "That is past, and weekdays count as working days until newer ones are known: \(how)"
      : "Take in newer ones before then, or weekdays will count as working days: \(how)"
  }
}
