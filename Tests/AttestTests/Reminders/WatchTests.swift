import AttestRules
import Testing

@testable import Attest

@Suite struct WatchTests {
  private static let london = Zone("Europe/London")!

  private func instant(_ text: String, _ hour: Int, _ minute: Int = 0) -> Int64 {
    Int64(day(text).number) * 86_400_000 + Int64(hour * 60 + minute) * 60_000
  }

  /// The local times of the runs of a watch that is looked after every so many minutes from one instant to another.
  private func runs(at time: String, from first: Int64, to last: Int64, every minutes: Int64 = 1) -> [String] {
    var watch = ReminderWatch(at: TimeOfDay(time)!, in: Self.london)
    var runs: [String] = []
    for now in stride(from: first, through: last, by: Int(minutes * 60_000)) where watch.isDue(at: Int64(now)) {
      let local = Self.london.localTime(of: Int64(now))
      runs.append("\(local.day) \(local.clock)")
      watch.ran(at: Int64(now), .nothing)
    }
    return runs
  }

  @Test func `each day is done once, at its time`() {
    let runs = runs(at: "07:30", from: instant("2025-09-01", 0), to: instant("2025-09-03", 23))
    #expect(runs == ["2025-09-01 07:30", "2025-09-02 07:30", "2025-09-03 07:30"])
  }

  @Test func `in spring, a time that the clock jumps over comes right after the jump`() {
    let runs = runs(at: "01:30", from: instant("2026-03-29", 0), to: instant("2026-03-30", 5))
    #expect(runs == ["2026-03-29 02:00", "2026-03-30 01:30"])
  }

  @Test func `in autumn, a time that comes twice is done in the first`() {
    let runs = runs(at: "01:30", from: instant("2025-10-25", 23), to: instant("2025-10-27", 5))
    #expect(runs == ["2025-10-26 01:30", "2025-10-27 01:30"])
  }

  @Test func `after sleeping over the time, or being off for weeks, the run follows at once`() {
    var watch = ReminderWatch(at: TimeOfDay("07:00")!, in: Self.london)
    watch.ran(at: instant("2025-09-01", 6), .nothing)
    #expect(!watch.isDue(at: instant("2025-09-02", 5, 59)))
    #expect(watch.isDue(at: instant("2025-09-22", 14)))
  }

  @Test func `a clock that is set back does not do a day again`() {
    var watch = ReminderWatch(at: TimeOfDay("07:00")!, in: Self.london)
    watch.ran(at: instant("2025-09-02", 7), .nothing)
    #expect(!watch.isDue(at: instant("2025-09-02", 6, 30)))
  }

  @Test func `what failed is tried again after a quarter of an hour, and what waits when its time comes`() {
    var watch = ReminderWatch(at: TimeOfDay("07:00")!, in: Self.london)
    watch.failed(at: instant("2025-09-01", 7))
    #expect(!watch.isDue(at: instant("2025-09-01", 7, 14)) && watch.isDue(at: instant("2025-09-01", 7, 15)))
    var outcome = RunOutcome.nothing
    outcome.wait(until: instant("2025-09-01", 8))
    watch.ran(at: instant("2025-09-01", 7, 15), outcome)
    #expect(!watch.isDue(at: instant("2025-09-01", 7, 59)) && watch.isDue(at: instant("2025-09-01", 8)))
  }

  @Test func `a sendmail that is not set up is tried again after a quarter of an hour, not every minute`() {
    var watch = ReminderWatch(at: TimeOfDay("07:00")!, in: Self.london)
    var report = DeliveryReport()
    report.misconfigured = ("/usr/sbin/sendmail", "sendmail ended with exit code 78")
    (report.waiting, report.nextTry) = (1, 0)
    watch.ran(
      at: instant("2025-09-01", 7), RunOutcome(decided: RunOutcome.nothing.decided, delivered: report))
    #expect(!watch.isDue(at: instant("2025-09-01", 7, 14)) && watch.isDue(at: instant("2025-09-01", 7, 15)))
  }

  @Test func `it never waits for longer than a minute, nor beyond the time`() {
    let watch = ReminderWatch(at: TimeOfDay("07:00")!, in: Self.london)
    #expect(watch.wait(at: instant("2025-09-01", 3)) == 60_000)
    #expect(watch.wait(at: instant("2025-09-01", 5, 59) + 40_000) == 20_000)
  }

  @Test(arguments: ["24:00", "7:00", "07:60", "0700", "07:0x", ""])
  func `what no clock shows is no time of day`(text: String) {
    #expect(TimeOfDay(text) == nil)
  }
}

extension RunOutcome {
  /// A run on a working day in which nothing was to be done.
  fileprivate static var nothing: RunOutcome {
    RunOutcome(decided: RunReport(on: day("2025-09-01"), isWorkingDay: true), delivered: DeliveryReport())
  }

  fileprivate mutating func wait(until instant: Int64) {
    var report = DeliveryReport()
    report.nextTry = instant
    self = RunOutcome(decided: decided, delivered: report)
  }
}
