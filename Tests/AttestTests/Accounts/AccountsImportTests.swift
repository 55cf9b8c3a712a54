import AttestExchange
import AttestRules
import AttestStore
import Testing

@testable import Attest

@Suite struct AccountsImportTests {
  private static let header = "platform,handle,site,lead,operators,credentials_kept\n"

  private static func take(
    _ rows: String, _ scene: AccountScene, header: String = header, dryRun: Bool = false
  ) throws -> AccountsReport {
    var request = ImportRequest(input: .bytes(Array((header + rows).utf8)), name: "accounts.csv")
    request.isDryRun = dryRun
    return try scene.open("ada").importAccounts(request)
  }

  @Test func `accounts come in as unapproved with what is missing named`() throws {
    let scene = try AccountScene()
    let rows = """
      Facebook,@Afon,S1,ann,bob;dai,"Bitwarden, Facebook"
      X,afon,S1,,,

      """
    let report = try Self.take(rows, scene)
    #expect(report.entered.map(\.account.id) == [1, 2])
    #expect(
      report.entered.map(\.missing) == [
        ["It was never applied for.", "Ann dai (dai) is not eligible: READ: never done."],
        [
          "It was never applied for.", "Nobody leads it.", "It has 0 operators and needs at least 2.",
        ],
      ])
    let file = try scene.open("ada").account(1)
    #expect(file.account.state == .unapproved)
    #expect(file.line?.operators.map(\.text) == ["ann", "bob", "dai"])
    #expect(file.account.credentials == "Bitwarden, Facebook")
    #expect(try scene.findings().isEmpty)
  }

  @Test func `the same file twice changes nothing the second time`() throws {
    let scene = try AccountScene()
    let rows = "Facebook,@Afon,S1,ann,bob,\n"
    _ = try Self.take(rows, scene)
    let again = try Self.take(rows, scene)
    #expect(again.receipt == nil)
    #expect(again.known.map(\.account.id) == [1])
    #expect(again.known.map(\.line) == [2])
  }

  @Test func `every bad row is named at once and nothing comes in`() throws {
    let scene = try AccountScene()
    let rows = """
      Facebook,@Afon,S1,ann,bob,
      Facebook,https://facebook.com/afon/,S1,ann,bob,
      ,@Afon2,S1,ann,bob,
      Instagram,@Afon,S1,zoe,bob; yan,
      X,https://facebook.com/afon,S1,ann,,
      TikTok,@afon,S1,ann,bob,password: letmein

      """
    do {
      _ = try Self.take(rows, scene)
      Issue.record("the file was taken")
    } catch ImportError.badRows(let problems, _) {
      let lines = problems.first.map(\.description).sorted()
      #expect(lines.map { $0.prefix(7) } == ["line 3,", "line 4,", "line 5,", "line 6,", "line 7,"])
      #expect(lines.contains { $0.contains("is the account of line 2 again") })
      #expect(lines.contains { $0.contains("\"yan\" and \"zoe\" are nobody in the register") })
      #expect(!lines.contains { $0.contains("letmein") })
    }
    #expect(try scene.open("ada").accounts().lines.isEmpty)
  }

  @Test func `a dry run says the same and writes nothing`() throws {
    let scene = try AccountScene()
    let report = try Self.take("Facebook,@Afon,S1,ann,bob,\n", scene, dryRun: true)
    #expect(report.entered.count == 1)
    #expect(report.receipt == nil)
    #expect(try scene.open("ada").accounts().lines.isEmpty)
  }

  @Test func `an unapproved account is applied for and approved under its number`() throws {
    let scene = try AccountScene()
    _ = try Self.take("Facebook,@Afon,S1,dai,ann,Bitwarden\n", scene)
    let number = try scene.apply(["ann", "bob"], handle: "https://www.facebook.com/afon")
    #expect(number == 1)
    #expect(try scene.open("sue").approve(number).account.credentials == "Bitwarden")
    let line = try #require(try scene.open("ada").accounts().lines.first)
    #expect(line.operators.map(\.text) == ["ann", "bob"])
    #expect(try #require(line.review).findings.map(\.description).count == 1)
  }

  @Test func `what is exported comes in again`() throws {
    let scene = try AccountScene()
    _ = try scene.active()
    let sink = MemorySink()
    let writer = try TableWriter(.accounts, to: sink)
    try scene.open("ada").exportAccounts(to: writer)
    try writer.finish()
    let text = """
      account,platform,handle,site,state,lead,operators,eligible_operators,credentials_kept,falls_below
      1,Facebook,'@Afon,S1,active,ann,ann;bob,ann;bob,"Bitwarden, Facebook",2027-03-02

      """
    #expect(sink.text == text)
    let other = try AccountScene()
    let report = try Self.take(sink.text, other, header: "")
    #expect(report.entered.map(\.account.handle) == ["@Afon"])
    #expect(
      report.detection.ignored.map(\.header) == ["state", "eligible_operators", "falls_below"])
  }

  @Test func `decisions are exported a row an operator and requirement`() throws {
    let scene = try AccountScene()
    _ = try scene.open("sam").reject(scene.apply(["ann", "dai"]), reason: "Too many, already")
    let sink = MemorySink()
    let writer = try TableWriter(.decisions, to: sink)
    try scene.open("sam").exportDecisions(to: writer)
    try writer.finish()
    let record = try #require(try scene.open("ada").dossier(of: scene.person("ann")).records.first).number
    let text = """
      account,decision,day,by,reason,operator,eligible,requirement,record,version,end,evidence
      1,rejected,2026-03-10,sam,"Too many, already",ann,yes,READ,\(record),V1,2027-03-01,prompt
      1,rejected,2026-03-10,sam,"Too many, already",dai,no,READ,,,,

      """
    #expect(sink.text == text)
  }
}
