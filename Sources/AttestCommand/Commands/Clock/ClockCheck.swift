import Attest
import AttestRules
import AttestText

/// `attest clock check`: the machine's clock beside the last entry.
struct ClockCheck: Command {
  static let declaration = CommandDeclaration(
    "check", "Show the machine's clock beside the last entry of the register",
    "A clock that stands more than five minutes before the last entry stops all recording. One that has gone on by more than "
      + "a day is noted in the next entry, and asked about where no time server keeps it.",
    needs: .audit,
    exits: [.init(.done, "recording goes on"), .init(.no, "the clock stands before the last entry")])

  init(_ values: Values) throws(UsageError) {}

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    let (reading, console) = (try register.clockReading(), context.console)
    try console.print("Clock       \(Instant.utc(reading.now)), \(reading.trust.rawValue)")
    if let last = reading.last { try console.print("Last entry  \(Instant.utc(last))") }
    switch reading.standing {
    case .steady: return .done
    case .ahead(let step):
      try console.print(
        "\(Wording.span(milliseconds: step)) have passed since the last entry; the next one notes it.")
      return .done
    case .behind(let step):
      try console.print(
        "The clock stands \(Wording.span(milliseconds: step)) before the last entry, so that nothing can be recorded.")
      console.note("If the clock is right, see \("attest help clock accept", .bold).")
      return .no
    }
  }
}
