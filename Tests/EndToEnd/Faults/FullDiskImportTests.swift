import Foundation
import Glibc
import Testing

/// A file system too small for what is to be written; only root can make one.
@Suite struct FullDiskImportTests {
  private static let isRoot = geteuid() == 0

  @Test(.enabled(if: isRoot, "only root can mount a small file system"), arguments: ImportKind.allCases)
  func `a full disk loses nothing and says so`(kind: ImportKind) throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path + "/data", withIntermediateDirectories: true)
    let mounted = try Run(
      "/bin/mount", ["-t", "tmpfs", "-o", "size=768k", "tmpfs", scratch.path + "/data"], environment: [:])
    guard mounted.code == 0 else {
      // A container may be root without the right to mount.
      withKnownIssue("mount: \(mounted.errors)") { Issue.record("no small file system here") }
      return
    }
    defer { _ = try? Run("/bin/umount", ["-l", scratch.path + "/data"], environment: [:]) }
    let school = try SmallSchool(people: 20, in: scratch)
    try school.addCourse()
    let before = try school.everything()
    try school.write(kind.file(rows: kind == .absences ? 20_000 : 8000, turn: 1, people: 20), to: "large.csv")
    let run = try Run(
      Binary.path, kind.words(school.scratch.path + "/large.csv") + ["--data", school.data],
      environment: Binary.environment([:]), deadline: Deadline(120))
    #expect(run.code == 74, "\(run.errors)")
    #expect(run.errors.contains("full"), "\(run.errors)")
    #expect(try school.everything() == before)
    #expect(try school.run("audit", "verify").code == 0)
  }
}
