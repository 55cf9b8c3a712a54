import Foundation
import Testing

@Suite("Files for the operating system's scheduler")
struct ScheduleTests {
  private static let analyze = "/usr/bin/systemd-analyze"

  @Test(
    "systemd accepts the units as they are written",
    .enabled(if: FileManager.default.isExecutableFile(atPath: analyze), "needs systemd-analyze"),
    arguments: ["0755", "2755"])
  func systemd(mode: String) throws {
    let school = try RemindSchool()
    let changed = try Run(
      "/bin/chmod", [mode, "sendmail"], environment: Binary.environment(), in: school.scratch.path)
    #expect(changed.code == 0)
    let folder = try Scratch()
    let written = try Run.attest(
      "remind", "schedule", "systemd", "--at", "06:45", "--out", folder.path, environment: school.environment)
    #expect(written.code == 0)
    let unit = try String(contentsOfFile: "\(folder.path)/attest-remind.service", encoding: .utf8)
    #expect(unit.contains("\nNoNewPrivileges=yes\n") == (mode == "0755"))
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
