import Attest

/// `attest remind watch`: the scheduler in the foreground.
struct RemindWatch: Command {
  static let time = Option.optional(
    "--at", .timeOfDay, else: .morning, "When the day's run is due, on the organisation's clock")
  static let declaration = CommandDeclaration(
    "watch", "Send each working day's reminders, for as long as it runs",
    "Stays in the foreground, does the day's run at its time, tries again what could not be delivered, and writes a line a "
      + "run. A day that was missed is made up for by the next. SIGTERM or Ctrl-C stops it after the message in hand.",
    "Your operating system's own scheduler can do the same: see “attest remind schedule”.",
    needs: .administer, worksWithLentRights: false, parameters: [time], common: [.data],
    exits: [.init(.configuration, "a template or a mail setting is wrong; everything is named")],
    examples: [.init("attest remind watch --at 06:30", "each working day at half past six")])

  let time: TimeOfDay

  init(_ values: Values) throws(UsageError) {
    time = try values[Self.time]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let (console, clock) = (context.console, context.world.clock)
    let zone = try check(context)
    let stop = StopRequest()
    defer { stop.end() }
    var watch = ReminderWatch(at: time, in: zone)
    console.note("Watching: each working day at \("\(time)", .bold), \(zone.name).")
    while !stop.isStopped {
      if watch.isDue(at: clock.now()) { try WatchRound(context: context, stop: stop).run(&watch) }
      stop.wait(milliseconds: watch.wait(at: clock.now()))
    }
    console.note("Stopped.")
    return .done
  }

  /// Refuses to start with what no run could be done with.
  private func check(_ context: CommandContext) throws -> Zone {
    let register = try context.register(for: Self.self)
    _ = try register.mailDesk()
    return register.zone
  }
}
