import Foundation
import Testing

@Suite("Files for the operating system's scheduler")
struct ScheduleTests {
  private static let analyze = "/usr/bin/systemd-analyze"

  @Test(
    "systemd accepts the units as they are written",
    .enabled(if: FileManager.default.isExecutableFile(atPath: analyze), "needs systemd-analyze"))
  func systemd() throws {
    let school = try RemindSchool()
    let folder = try Scratch()
    let written = try Run.attest(
      "remind", "schedule", "systemd", "--at", "06:45", "--out", folder.path, environment: school.environment)
    #expect(written.code == 0)
    let units = ["service", "timer"].map { "\(folder.path)/attest-remind.\($0)" }
    let verdict = try Run(Self.analyze, ["verify"] + units, environment: Binary.environment())
    #expect(verdict.code == 0 && verdict.errors.isEmpty, "\(verdict.errors)")
  }

  @Test("What cron is told can be run by a shell")
  func cron() throws {
    let school = try RemindSchool()
    let printed = try Run.attest("remind", "schedule", "cron", environment: school.environment)
    let line = try #require(printed.output.split(separator: "\n").last { $0.contains("remind run") })
    let command = try #require(line.range(of: "'").map { String(line[$0.lowerBound...]) })
    let run = try Run("/bin/sh", ["-c", command], environment: Binary.environment())
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
  }
}
