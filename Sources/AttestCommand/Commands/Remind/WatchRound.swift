import Attest

/// One run of the scheduler that stays in the foreground.
struct WatchRound {
  let context: CommandContext
  let stop: StopRequest

  /// One run; what goes wrong is logged, and the watch goes on.
  func run(_ watch: inout ReminderWatch) throws {
    let (console, now) = (context.console, context.world.clock.now())
    do {
      let register = try context.register(for: RemindWatch.self, writing: true, isAttended: false)
      let outcome = try register.runReminders(
        with: register.mailDesk(), isStopped: { stop.isStopped },
        each: { if let line = $0.line { console.note(line) } })
      watch.ran(at: now, outcome)
      guard outcome.decided.isWorkingDay else { return }
      let counts = outcome.counts(in: watch.zone, at: context.world.clock.now())
      try console.print("\(Instant.local(now, in: watch.zone))  \(counts)")
      for line in outcome.troubles { console.note(line) }
      try console.output.flush()
    } catch let error as ConsoleError {
      throw error
    } catch {
      watch.failed(at: now)
      console.report(Failure(error))
    }
  }
}
