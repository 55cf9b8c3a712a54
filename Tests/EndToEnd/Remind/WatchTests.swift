import Foundation
import Testing

@Suite("The scheduler in the foreground")
struct WatchTests {
  @Test("It stops on SIGTERM and on Ctrl-C with exit code 0", arguments: [SIGTERM, SIGINT])
  func stops(signal: Int32) throws {
    let school = try RemindSchool()
    let session = try TerminalSession("remind", "watch", "--at", "23:59", environment: school.environment)
    try session.expect("Watching: each working day at")
    session.send(signal: signal)
    try session.expect("Stopped.")
    #expect(try session.end() == .exited(0))
  }

  @Test(
    "In the middle of a run it finishes the message in hand, and the rest goes out with the next",
    .enabled(if: RemindSchool.isWorkingDay, "reminders go out on working days only"))
  func stopsInTheMiddle() throws {
    let school = try RemindSchool(volunteers: 3, delay: 1)
    let session = try TerminalSession("remind", "watch", "--at", "00:00", environment: school.environment)
    try session.expect("Watching")
    while try school.mail().isEmpty { usleep(10_000) }
    session.send(signal: SIGTERM)
    try session.expect("Stopped: the rest goes out with the next run.")
    #expect(try session.end() == .exited(0))
    let sent = try school.register().reminderLog().filter { $0.state == "sent" }
    #expect(try sent.count == school.mail().count && (1...2).contains(sent.count))
    _ = try Run.attest("remind", "run", environment: school.environment)
    #expect(try school.mail().count == 3)
  }

  @Test("It refuses to start with a template that has a mistake")
  func template() throws {
    let school = try RemindSchool()
    let shipped = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../data/templates")
    try FileManager.default.copyItem(
      atPath: shipped.standardized.path, toPath: "\(school.scratch.path)/templates")
    try school.scratch.write("Subject: {{titel}}\n\nHi\n", to: "templates/reminder.txt")
    let run = try Run.attest("remind", "watch", environment: school.environment)
    #expect(run.code == 78)
    #expect(run.errors.contains("reminder.txt:1:10: there is no field “titel” here."))
  }
}
