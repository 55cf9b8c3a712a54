import Foundation
import Glibc
import TestSupport
import Testing

/// Backups that meet other people's writing, a kill, a full disk.
@Suite("Backing up in bad conditions", .serialized)
struct BackupFaultTests {
  @Test("While eight processes write it is taken, and holds everything that was acknowledged before it began")
  func underLoad() async throws {
    let school = try SmallSchool(people: 200)
    let backups = (0..<4).map { "\(school.scratch.path)/backup-\($0).sqlite" }
    let runs = try await withThrowingTaskGroup(of: [Run].self) { group in
      for writer in 0..<8 {
        group.addTask {
          try (0..<6).map { place in
            try school.run(
              "record", "\(1000 + writer)", "SM", "--label", "V1", "--done", "2025-09-01", "--paper",
              "sheet-\(writer)-\(place)")
          }
        }
      }
      group.addTask {
        try backups.map { path in
          let before = try school.sheets()
          let run = try school.run("backup", path)
          let held = try Self.sheets(in: path, of: school)
          #expect(before.subtracting(held).isEmpty, "what was acknowledged before is not in the backup")
          return run
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    for run in runs { #expect(run.code == 0 || run.code == 75, "\(run.errors)") }
    #expect(runs.count { $0.code == 0 } > 40, "hardly anybody could write")
    #expect(try school.run("check").code == 0)
  }

  /// The sheets that a backup holds, which is a register: it verifies, too.
  private static func sheets(in path: String, of school: SmallSchool) throws -> Set<String> {
    let folder = path + ".data"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: path, toPath: folder + "/register.sqlite")
    let run = try Run(
      Binary.path, ["export", "attestations", "--data", folder], environment: Binary.environment([:]))
    #expect(run.code == 0, "\(run.errors)")
    let verdict = try Run(Binary.path, ["check", "--data", folder], environment: Binary.environment([:]))
    #expect(verdict.code == 0, "\(verdict.output)")
    let lines = run.output.split(separator: "\n").dropFirst()
    return Set(lines.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[6]) })
  }

  @Test("A kill at any moment leaves no file under the backup's name that is not a whole backup")
  func killed() throws {
    let school = try SmallSchool(people: 300)
    var random = SeededGenerator(seed: 20_261_121)
    var (landed, tries) = (0, 0)
    var window: UInt32 = 40_000
    while landed < 15 {
      tries += 1
      try #require(tries < 400, "kills do not land inside backups")
      let path = "\(school.scratch.path)/backup-\(tries).sqlite"
      let run = try KilledRun(
        ["backup", path, "--data", school.data], after: UInt32.random(in: 1000...window, using: &random),
        in: school.scratch)
      let drafts = try Self.drafts(in: school.scratch.path)
      // A kill landed inside when it left the draft behind.
      if run.wasKilled, !drafts.isEmpty { landed += 1 }
      window = run.wasKilled ? min(window + window / 20 + 1, 1_000_000) : max(window - window / 10, 5000)
      if FileManager.default.fileExists(atPath: path) { _ = try Self.sheets(in: path, of: school) }
      if run.output.contains("Backup of") { #expect(FileManager.default.fileExists(atPath: path)) }
      for draft in drafts { try FileManager.default.removeItem(atPath: "\(school.scratch.path)/\(draft)") }
    }
    #expect(try school.run("check").code == 0)
  }

  @Test("A kill at any moment of a restore leaves no register that is not a whole one, and the next restore works")
  func killedRestoring() throws {
    let school = try SmallSchool(people: 300)
    let backup = "\(school.scratch.path)/backup.sqlite"
    try school.must("backup", backup)
    let folder = "\(school.scratch.path)/restored"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let check = { try Run(Binary.path, ["check", "--data", folder], environment: Binary.environment([:])) }
    var random = SeededGenerator(seed: 20_261_122)
    var (landed, tries) = (0, 0)
    var window: UInt32 = 40_000
    while landed < 10 {
      tries += 1
      try #require(tries < 300, "kills do not land inside restores")
      let run = try KilledRun(
        ["restore", backup, "--data", folder], after: UInt32.random(in: 1000...window, using: &random),
        in: school.scratch)
      window = run.wasKilled ? min(window + window / 20 + 1, 1_000_000) : max(window - window / 10, 5000)
      if run.wasKilled, try !Self.drafts(in: folder).isEmpty { landed += 1 }
      let register = folder + "/register.sqlite"
      if FileManager.default.fileExists(atPath: register) {
        #expect(try check().code == 0)
        try FileManager.default.removeItem(atPath: register)
      }
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      }
    }
    let last = try Run(
      Binary.path, ["restore", backup, "--data", folder], environment: Binary.environment([:]))
    #expect(last.code == 0, "\(last.errors)")
    #expect(try check().code == 0)
  }

  private static func drafts(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains(".sqlite.new-") }
  }

  @Test("Ctrl-C leaves nothing, and is told from an error")
  func interrupted() throws {
    let school = try SmallSchool(people: 300)
    let path = "\(school.scratch.path)/backup.sqlite"
    let child = try Child(
      Binary.path, ["backup", path, "--data", school.data], environment: Binary.environment([:]), folder: "/",
      descriptors: [(0, .path("/dev/null")), (1, .path("/dev/null")), (2, .path("/dev/null"))])
    let deadline = Deadline(20)
    while try Self.drafts(in: school.scratch.path).isEmpty, child.poll() == nil {
      if deadline.hasPassed { throw HarnessError.late(waitingFor: "the draft of a backup", seen: "") }
      usleep(200)
    }
    child.send(signal: SIGINT)
    while child.poll() == nil {
      if deadline.hasPassed { throw HarnessError.late(waitingFor: "the end of a backup", seen: "") }
      usleep(500)
    }
    #expect(child.poll() == .exited(130) || child.poll() == .exited(0))
    #expect(try Self.drafts(in: school.scratch.path).isEmpty)
    #expect(FileManager.default.fileExists(atPath: path) == (child.poll() == .exited(0)))
  }

  @Test(
    "On a full disk it fails, says so and leaves nothing",
    .enabled(if: geteuid() == 0, "only root can mount a small file system"))
  func fullDisk() throws {
    let scratch = try Scratch()
    let small = scratch.path + "/small"
    try FileManager.default.createDirectory(atPath: small, withIntermediateDirectories: true)
    let mounted = try Run(
      "/bin/mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", small], environment: [:])
    guard mounted.code == 0 else {
      // A container may be root without the right to mount.
      withKnownIssue("mount: \(mounted.errors)") { Issue.record("no small file system here") }
      return
    }
    defer { _ = try? Run("/bin/umount", ["-l", small], environment: [:]) }
    let school = try SmallSchool(people: 20, in: scratch)
    let run = try school.run("backup", small + "/backup.sqlite")
    #expect(run.code == 74, "\(run.errors)")
    #expect(run.errors.contains("no room"), "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: small).isEmpty)
    let restored = try Run(
      Binary.path, ["restore", school.register, "--data", small], environment: Binary.environment([:]))
    #expect(restored.code == 74, "\(restored.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: small).isEmpty)
    #expect(try school.run("check").code == 0)
  }
}
