import Foundation
import TestSupport
import Testing

/// Kills an erasure at random moments: somebody is either still there or erased, and erasing again leaves no trace.
///
/// A kill landed when it leaves a rollback journal, or the mark that the file has still to be compacted.
@Suite(.serialized) struct ErasureKillTests {
  private static let wanted = Int(ProcessInfo.processInfo.environment["ATTEST_KILLS"] ?? "") ?? 10
  private static let traces = ["Kowalczyk", "zkowalczyk", "zuzanna@old.example"]

  @Test func `a killed erasure is done, or was never begun, and the next one finishes it`() throws {
    let school = try SmallSchool(people: 60)
    try school.write(
      "person_number,given_name,family_name,email,login,category,site,start,end\n"
        + "900,Zuzanna,Kowalczyk,zuzanna@old.example,zkowalczyk,staff,S1,2009-09-01,2015-08-31\n", to: "left.csv")
    try school.must("people", "import", school.scratch.path + "/left.csv")
    let before = try Data(contentsOf: URL(filePath: school.register))
    #expect(Self.traces.allSatisfy { before.range(of: Data($0.utf8)) != nil })
    var random = SeededGenerator(seed: 20_261_121)
    var (landed, tries) = (0, 0)
    var window: UInt32 = 60_000
    while landed < Self.wanted {
      tries += 1
      try #require(tries < Self.wanted * 40, "kills do not land inside erasures")
      try before.write(to: URL(filePath: school.register))
      let run = try KilledRun(
        ["erase", "900", "--yes", "--data", school.data], after: UInt32.random(in: 1000...window, using: &random),
        in: school.scratch)
      let left = try FileManager.default.contentsOfDirectory(atPath: school.data)
      let hasMark = left.contains("register.sqlite.compact")
      if run.wasKilled, hasMark { landed += 1 }
      window = run.wasKilled ? min(window + window / 50 + 1, 400_000) : max(window - window / 20, 5000)
      if hasMark { #expect(try school.run("audit", "verify").code == 0) }
      let isErased = try school.must("people", "list", "--all", "--csv").contains("\n900,,,")
      if run.output.contains("Number 900 is erased") { #expect(isErased, "an acknowledged erasure is gone") }
      let again = try school.run("erase", "900", "--yes")
      #expect(again.code == (isErased ? 65 : 0), "\(again.errors)")
      try expectNoTrace(school)
    }
  }

  /// Her name is in no file of the register's folder, and no step is left to be done.
  private func expectNoTrace(_ school: SmallSchool) throws {
    #expect(try school.run("audit", "verify").code == 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: school.data) {
      #expect(!name.hasSuffix("-journal") && !name.hasSuffix(".compact"), "\(name)")
      let bytes = try Data(contentsOf: URL(filePath: school.data + "/" + name))
      for trace in Self.traces { #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace) is in \(name)") }
    }
  }
}
