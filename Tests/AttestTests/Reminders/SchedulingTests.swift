import Testing

@testable import Attest

@Suite struct SchedulingTests {
  private func schedule(
    _ folder: String = "/srv/attest", at time: String = "07:30",
    sendmail: Scheduling.MailProgram = .plain(path: "/usr/bin/msmtp")
  ) -> Scheduling {
    Scheduling(
      program: "/usr/bin/attest", folder: folder, user: "attest", zone: "Europe/London",
      time: TimeOfDay(time)!, sendmail: sendmail)
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

  /// A machine with these programs, of which those with a star change their user or group.
  private func program(behind sendmail: String, link: String? = nil, _ programs: String...) -> String? {
    SetIDProgram(
      behind: sendmail,
      resolve: { path in
        let path = path == sendmail ? link ?? path : path
        return programs.contains { $0 == path || $0 == path + "*" } ? path : nil
      },
      changesID: { programs.contains($0 + "*") })?.path
  }

  @Test func `Postfix and nullmailer change their group in a helper, Exim and dma themselves`() {
    let sendmail = "/usr/sbin/sendmail"
    #expect(program(behind: sendmail, sendmail, "/usr/sbin/postdrop*") == "/usr/sbin/postdrop")
    #expect(program(behind: sendmail, sendmail, "/usr/sbin/nullmailer-queue*") == "/usr/sbin/nullmailer-queue")
    #expect(
      program(behind: sendmail, link: "/usr/sbin/exim4", "/usr/sbin/exim4*") == "/usr/sbin/exim4")
    #expect(program(behind: sendmail, link: "/usr/sbin/dma", "/usr/sbin/dma*") == "/usr/sbin/dma")
  }

  @Test func `a mail program of another name has nothing to do with the helper of Postfix`() {
    let programs = ["/usr/bin/msmtp", "/usr/sbin/postdrop*"]
    #expect(program(behind: "/usr/bin/msmtp", programs[0], programs[1]) == nil)
    #expect(program(behind: "/usr/sbin/sendmail", link: "/usr/bin/msmtp", programs[0], programs[1]) == nil)
  }

  @Test func `a mail program that changes its group is not forbidden to, and the unit says why`() throws {
    let postdrop = try #require(
      SetIDProgram(behind: "/usr/sbin/postdrop", resolve: { $0 }, changesID: { _ in true }))
    let unit = schedule(sendmail: .changingID(path: "/usr/sbin/sendmail", postdrop)).service
    let settings = unit.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(!settings.contains { $0.hasPrefix("NoNewPrivileges") || $0.hasPrefix("SystemCallFilter") })
    #expect(settings.contains("ProtectSystem=strict"))
    #expect(unit.contains("\n# /usr/sbin/sendmail sends through /usr/sbin/postdrop, which changes"))
  }

  @Test func `a mail program with no rights of its own is kept from getting any`() {
    #expect(schedule().service.contains("\nNoNewPrivileges=yes\n"))
    let missing = schedule(sendmail: .missing(path: "/usr/sbin/sendmail")).service
    #expect(!missing.contains("\nNoNewPrivileges=yes\n") && missing.contains("is not on this machine yet"))
  }

  @Test func `a path is quoted for whoever reads it`() {
    let odd = schedule("/srv/a b'c\"d%e$f\\g")
    #expect(odd.service.contains("--data \"/srv/a b'c\\\"d%%e$$f\\\\g\"\n"))
    #expect(odd.cron.contains("--data '/srv/a b'\\''c\"d\\%e$f\\g' "))
  }
}
