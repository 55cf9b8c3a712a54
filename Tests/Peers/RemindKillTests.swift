import Foundation
import Testing

/// Runs of the scheduler that are killed while a real sendmail hands messages to a real mail server.
@Suite(
  .serialized,
  .enabled(if: MailSink.isInstalled || Python.mustBeThere, "needs msmtp (apt) and aiosmtpd (pip)"))
struct RemindKillTests {
  /// How often a run is killed; 500 of them are for a machine with time.
  private static let kills = ProcessInfo.processInfo.environment["ATTEST_KILLS"].flatMap { Int($0) } ?? 30

  @Test func `killed at random moments, no reminder is missing, and a kill costs one more copy at most`()
    async throws
  {
    let people = Self.kills * 4
    let sink = try MailSink()
    let killed = try KilledRun(people: people, sendmail: sink.program)
    defer { killed.remove() }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<Self.kills {
      killed.tell(microseconds: UInt32.random(in: 20_000...400_000, using: &random))
      await #expect(processExitsWith: .signal(SIGKILL)) {
        let told = try KilledRun.told()
        Thread.detachNewThread {
          usleep(told.microseconds)
          kill(getpid(), SIGKILL)
        }
        while true { _ = try told.run.run() }
      }
    }
    let left = try killed.finish()
    let kept = try sink.kept()
    let addresses = Dictionary(grouping: kept, by: { $0.recipients.joined() })
    #expect(addresses.count == people)
    #expect(kept.count - people <= Self.kills)
    for copies in addresses.values { #expect(Set(copies.map(\.id)).count == 1) }
    #expect(left > 0, "the kills left nothing to finish, so that they tried nothing")
    #expect(try killed.isIntact())
  }
}

extension KilledRun {
  private static let mostRounds = 100

  /// Runs until nothing waits, through the leases of what the killed ones left; how much there was to send.
  func finish() throws -> Int {
    var sent = 0
    for _ in 0..<Self.mostRounds {
      let outcome = try run()
      sent += outcome.delivered.sent
      if outcome.delivered.waiting == 0 { return sent }
      usleep(200_000)
    }
    return sent
  }
}
