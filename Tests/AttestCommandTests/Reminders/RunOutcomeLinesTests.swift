import AttestRules
import Testing

@testable import Attest
@testable import AttestCommand

@Suite struct RunOutcomeLinesTests {
  private let noon: Int64 = 1_756_728_000_000

  /// What is said after a run on 1 September 2025 that came to this.
  private func lines(_ delivered: DeliveryReport) throws -> [String] {
    let day = try #require(Day(year: 2025, month: 9, day: 1))
    let outcome = RunOutcome(decided: RunReport(on: day, isWorkingDay: true), delivered: delivered)
    return outcome.lines(in: try #require(Zone("Europe/London")), at: noon).map(\.plain)
  }

  @Test func `what waits is said to wait until then, unless the next run can send it`() throws {
    var report = DeliveryReport()
    (report.waiting, report.nextTry) = (2, noon + 300_000)
    #expect(
      try lines(report) == ["2025-09-01: 0 sent. 2 messages wait, the first from 2025-09-01 13:05 on."])
    report.nextTry = noon - 300_000
    #expect(try lines(report) == ["2025-09-01: 0 sent. 2 messages wait."])
  }

  @Test func `heads are counted, since several days of them may go to one address`() throws {
    var report = DeliveryReport()
    (report.sent, report.heads) = (7, 4)
    #expect(try lines(report) == ["2025-09-01: 7 sent, 4 audit heads."])
  }

  @Test func `a sendmail that is not set up is named, and where another is set`() throws {
    var report = DeliveryReport()
    report.misconfigured = ("/usr/sbin/sendmail", "sendmail could not be started (No such file or directory)")
    let said = try lines(report)
    #expect(said.count == 2)
    #expect(said[1].hasPrefix("Sendmail is not set up: /usr/sbin/sendmail: sendmail could not be started"))
    #expect(said[1].contains("“mail”: {“sendmail”: PATH} in organisation.json"))
  }

  @Test func `what could not be delivered is counted, and where it is named`() throws {
    var report = DeliveryReport()
    report.undelivered = [
      DeliveredMessage(recipient: .keeper("a@b.example"), state: "undelivered", problem: "no such user")
    ]
    let said = try lines(report)
    #expect(said.first == "2025-09-01: 0 sent, 1 undelivered.")
    #expect(said.last?.hasPrefix("1 message could not be delivered: see “attest remind log --undelivered”") == true)
  }
}
