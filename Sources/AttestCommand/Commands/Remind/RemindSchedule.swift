import Attest

/// `attest remind schedule`: files for the operating system's own scheduler.
struct RemindSchedule: Command {
  static let scheduler = Argument.required("SCHEDULER", .choice("SCHEDULER", of: Scheduler.self), "For which")
  static let time = Option.optional(
    "--at", .timeOfDay, else: .morning, "When the day's run is due, on the organisation's clock")
  static let out = Option.optional(
    "--out", .newFolder, "Write the files into this folder (else standard output)")
  static let declaration = CommandDeclaration(
    "schedule", "Print what makes systemd or cron send the reminders",
    "For systemd a service, hardened as far as the mail program on this machine bears, and a timer; for cron a file for /etc/cron.d. Each runs “attest remind run” on "
      + "weekdays at the given time and once an hour after it: nothing is sent twice, and what could not be delivered is "
      + "tried again. Holidays are left to attest.",
    needs: .administer, parameters: [scheduler, time, out], common: [.data],
    exits: [.init(.cannotCreate, "a file cannot be created")],
    examples: [
      .init(
        "attest remind schedule systemd --out /etc/systemd/system",
        "then: systemctl daemon-reload, systemctl enable --now attest-remind.timer"),
      .init("attest remind schedule cron --at 06:30 > /etc/cron.d/attest-remind", "for cron"),
    ])

  let scheduler: Scheduler
  let time: TimeOfDay
  let out: String?

  init(_ values: Values) throws(UsageError) {
    scheduler = try values[Self.scheduler]
    time = try values[Self.time]
    out = try values[Self.out]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let files = try context.register(for: Self.self).scheduling(at: time).files(for: scheduler)
    for (place, file) in files.enumerated() {
      guard let out else {
        try context.console.output.write((place > 0 ? "\n" : "") + file.text)
        continue
      }
      let made = try NewFile("\(out)/\(file.name)")
      try Array(file.text.utf8).withUnsafeBytes { try made.write($0) }
      try made.finish()
      try context.console.print("Written: \("\(out)/\(file.name)")")
    }
    return .done
  }
}
