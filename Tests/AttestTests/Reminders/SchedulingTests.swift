import Testing

@testable import Attest

@Suite struct SchedulingTests {
  private func schedule(_ folder: String = "/srv/attest", at time: String = "07:30") -> Scheduling {
    Scheduling(
      program: "/usr/bin/attest", folder: folder, user: "attest", zone: "Europe/London",
      time: TimeOfDay(time)!)
  }

  @Test func `a day has a run at its time and one an hour after it`() {
    #expect(schedule().timer.contains("OnCalendar=Mon..Fri *-*-* 07:30:00 Europe/London\n"))
    #expect(schedule().timer.contains("OnCalendar=Mon..Fri *-*-* 8..18:30:00 Europe/London\n"))
    #expect(schedule().cron.contains("\n30 7 * * 1-5 attest '/usr/bin/attest' remind run"))
    #expect(schedule().cron.contains("\n30 8-18 * * 1-5 attest '/usr/bin/attest' remind run"))
  }

  @Test func `a run in the evening has none after it`() {
    #expect(
      schedule(at: "19:00").timer.split(separator: "\n").filter { $0.hasPrefix("OnCalendar") }.count == 1)
    #expect(schedule(at: "19:00").cron.split(separator: "\n").filter { $0.contains("1-5") }.count == 1)
  }

  @Test func `a path is quoted for whoever reads it`() {
    let odd = schedule("/srv/a b'c\"d%e$f\\g")
    #expect(odd.service.contains("--data \"/srv/a b'c\\\"d%%e$$f\\\\g\"\n"))
    #expect(odd.cron.contains("--data '/srv/a b'\\''c\"d\\%e$f\\g' "))
  }
}
