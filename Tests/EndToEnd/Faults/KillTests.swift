import Foundation
import Testing

/// Kills the real binary at random moments until enough kills have landed inside a write.
///
/// A kill landed inside a write when it leaves a rollback journal behind: SQLite writes one after it has begun to change
/// the register and removes it when the change is done. So many kills must land, or the test fails.
@Suite(.serialized) struct KillTests {
  private static let wanted = Int(ProcessInfo.processInfo.environment["ATTEST_KILLS"] ?? "") ?? 20

  @Test func `what was acknowledged survives a kill, what was not leaves nothing behind`() throws {
    let school = try SmallSchool(people: 300)
    var random = SeededGenerator(seed: 20_261_120)
    var landed = 0
    var acknowledged: Set<String> = []
    var tries = 0
    var window: UInt32 = 30_000
    while landed < Self.wanted {
      tries += 1
      try #require(tries < Self.wanted * 40, "kills do not land inside writes")
      let sheet = "sheet-\(tries)"
      let run = try KilledRun(
        Self.command(tries, sheet, school), after: UInt32.random(in: 1000...window, using: &random),
        in: school.scratch)
      let isInside = Self.hasJournal(school)
      if isInside { landed += 1 }
      // The window follows the speed of the machine, so that most kills come before the end.
      window = run.wasKilled ? min(window + window / 50 + 1, 400_000) : max(window - window / 20, 5000)
      if run.output.contains("Receipt: entry") { acknowledged.insert(sheet) }
      let held = try school.sheets()
      let missing = acknowledged.filter { $0.hasPrefix("sheet-") && Self.isRecord($0) }.subtracting(held)
      #expect(missing.isEmpty, "an acknowledged record is gone")
      if isInside { #expect(!held.contains(sheet), "a record without its commit is there") }
      if landed % 10 == 0 || isInside { #expect(try school.run("audit", "verify").code == 0) }
    }
    #expect(landed >= Self.wanted)
  }

  /// Every third command imports a changed roster, whose write is long; the others record a signed sheet.
  private static func command(_ place: Int, _ sheet: String, _ school: SmallSchool) throws -> [String] {
    if place % 3 == 0 {
      try school.write(SmallSchool.roster(300, department: "Department \(place)"), to: "changed.csv")
      return ["people", "import", school.scratch.path + "/changed.csv", "--data", school.data]
    }
    return [
      "record", "\(1000 + place % 300)", "SM", "--label", "V1", "--done", "2025-09-01", "--paper", sheet,
      "--data", school.data,
    ]
  }

  private static func isRecord(_ sheet: String) -> Bool {
    Int(sheet.dropFirst(6)).map { $0 % 3 != 0 } ?? false
  }

  private static func hasJournal(_ school: SmallSchool) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: school.register + "-journal")
    return ((attributes?[.size] as? Int) ?? 0) > 0
  }
}

/// Random numbers whose sequence never changes.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
