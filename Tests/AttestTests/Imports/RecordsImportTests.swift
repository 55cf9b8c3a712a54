import AttestExchange
import AttestRules
import AttestStore
import Testing

@testable import Attest

@Suite("Records of a file beside those of the register") struct RecordsImportTests {
  private static let header = "person_number,policy,version,day,outcome,evidence,reference,voided,reason\n"

  private static func take(
    _ rows: [String], _ scene: AccountScene, skipping: Bool = false, dryRun: Bool = false
  ) throws -> ImportReport {
    let text = header + rows.map { $0 + "\n" }.joined()
    var request = ImportRequest(input: .bytes(Array(text.utf8)), name: "sheet.csv")
    request.skipsBadRows = skipping
    request.isDryRun = dryRun
    return try scene.open("pat").importAttestations(request)
  }

  private static func row(_ person: String, _ day: String, _ outcome: String = "accepted") -> String {
    "\(person),POL,V1,\(day),\(outcome),,,,"
  }

  private static func records(_ person: String, _ scene: AccountScene) throws -> [RecordRow] {
    try PersonLookup(scene.open("pat").store).records(of: PersonNumber(person)!)
  }

  @Test("records are numbered person by person, rows of one as they stand in the file") func numbers() throws {
    let scene = try AccountScene()
    let report = try Self.take(
      [Self.row("dai", "2026-03-03"), Self.row("ann", "2026-03-05"), Self.row("dai", "2026-03-02")], scene)
    #expect(report.changes.map(\.person.text) == ["ann", "dai", "dai"])
    #expect(report.changes.map(\.to) == ["2026-03-05", "2026-03-03", "2026-03-02"])
    #expect(try Self.records("dai", scene).map(\.number.item) == [2, 3])
    #expect(try Self.records("dai", scene).map(\.line) == [2, 4])
    #expect(try scene.findings().isEmpty)
  }

  @Test("a row that stands twice comes in twice, and never again") func twice() throws {
    let scene = try AccountScene()
    let rows = [Self.row("dai", "2026-03-03"), Self.row("dai", "2026-03-03")]
    #expect(try Self.take(rows, scene).count(.new) == 2)
    let again = try Self.take(rows + rows, scene)
    #expect((again.unchanged, again.count(.new)) == (2, 2))
    #expect(try Self.records("dai", scene).count == 4)
  }

  @Test("rows that cannot be taken are named in the order of the file") func refused() throws {
    let scene = try AccountScene()
    let report = try Self.take(
      [
        Self.row("zoe", "2026-03-03"), "dai,POL,V9,2026-03-03,accepted,,,,", Self.row("bob", "2026-03-04"),
        "ann,NONE,V1,2026-03-03,accepted,,,,", Self.row("Zoe", "2026-03-03"), Self.row("zoe", "2026-03-05"),
      ], scene, skipping: true)
    #expect(report.rejected.first.map(\.place.line) == [2, 3, 5, 6, 7])
    #expect(report.openCases.map(\.text) == ["zoe", "Zoe"])
    #expect(report.openCases.map(\.line) == [2, 6])
    #expect(report.count(.new) == 1)
  }

  @Test("what is void in the file and counts in the register is pointed out") func voided() throws {
    let scene = try AccountScene()
    let report = try Self.take(["ann,POL,V1,2026-03-01,accepted,,,2026-03-04,wrong sheet"], scene)
    let number = try Self.records("ann", scene)[0].number
    #expect(report.warnings == [.voidInFileOnly(person: PersonNumber("ann")!, record: number)])
    #expect(report.receipt == nil)
  }

  @Test("more new records than anybody looks at are counted, and listed for who asks") func many() throws {
    let scene = try AccountScene()
    let rows = Array(repeating: Self.row("dai", "2026-03-03", "declined"), count: 10_001)
    for isDryRun in [true, false] {
      let report = try Self.take(rows, scene, dryRun: isDryRun)
      #expect(report.changes.isEmpty)
      #expect(report.count(.new) == 10_001)
      var (count, last): (Int, ImportChange?) = (0, nil)
      report.forEachChange { (count, last) = (count + 1, $0) }
      #expect(count == 10_001)
      #expect(last?.name == "Ann dai")
      #expect(last?.about == "POL V1, declined")
    }
    #expect(try scene.findings().isEmpty)
  }

  @Test("no row is left out that could not be put down first") func putDown() throws {
    struct DiskFull: Error {}
    let scene = try AccountScene()
    let register = try scene.open("pat")
    let text = Self.header + Self.row("zoe", "2026-03-03") + "\n" + Self.row("dai", "soon") + "\n"
    let good = Self.row("dai", "2026-03-03") + "\n"
    var request = ImportRequest(input: .bytes(Array((text + good).utf8)), name: "sheet.csv")
    request.skipsBadRows = true
    var (taken, named): ([Int], [Int]) = ([], [])
    let full = RejectedRows(
      take: { taken.append($0.line) },
      finish: {
        named = $0.first.map(\.place.line)
        throw DiskFull()
      })
    #expect(throws: DiskFull.self) { try register.importAttestations(request, rejects: full) }
    #expect((taken, named) == ([3], [2, 3]))
    #expect(try Self.records("dai", scene).isEmpty)
    let report = try register.importAttestations(request, rejects: RejectedRows(take: { _ in }, finish: { _ in }))
    #expect(report.count(.new) == 1)
  }

  @Test("after an import the tables keep their references again") func references() throws {
    let scene = try AccountScene()
    let register = try scene.open("pat")
    let text = Self.header + Self.row("dai", "2026-03-03") + "\n"
    _ = try register.importAttestations(
      ImportRequest(input: .bytes(Array(text.utf8)), name: "sheet.csv"))
    #expect(throws: StoreError.self) {
      try register.change(.acknowledge) { change in
        try change.put(
          RecordRow(
            person: PersonNumber("nobody")!, number: RecordNumber(entry: change.entry), subject: 1, version: 0,
            day: register.today, satisfies: true, evidence: .prompt))
      }
    }
  }

  @Test("any file adds what a plain count says is missing", arguments: 0..<40) func anyFile(seed: Int) throws {
    let scene = try AccountScene()
    var random = Seeded(seed)
    var stored: [String: Int] = [:]
    for person in ["ann", "bob", "cyd", "sue", "sam", "ada"] { stored[Self.row(person, "2026-03-01")] = 1 }
    for _ in 0..<3 {
      let rows = (0..<random.below(30)).map { _ in
        Self.row(
          ["ann", "dai", "bob"][random.below(3)], "2026-03-0\(1 + random.below(3))",
          ["accepted", "declined"][random.below(2)])
      }
      let wanted = Dictionary(grouping: rows) { $0 }.mapValues(\.count)
      let new = wanted.reduce(0) { $0 + max(0, $1.value - (stored[$1.key] ?? 0)) }
      let report = try Self.take(rows, scene)
      #expect((report.count(.new), report.unchanged) == (new, rows.count - new))
      stored.merge(wanted, uniquingKeysWith: max)
    }
    #expect(try scene.findings().isEmpty)
  }
}
