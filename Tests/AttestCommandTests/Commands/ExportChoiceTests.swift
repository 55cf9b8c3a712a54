import Testing

@testable import AttestCommand

@Suite("Choosing what is exported by site and category")
struct ExportChoiceTests {
  private let stage: AccountStage

  init() throws {
    stage = try AccountStage()
    try stage.active()
  }

  @Test("accounts and what was decided about them are chosen by the account's site")
  func sites() throws {
    for table in ["accounts", "decisions"] {
      let all = stage.run("export \(table)", as: "sue")
      #expect(all.output.contains("\n1,"), "\(all.errors)")
      #expect(stage.run("export \(table) --site S1", as: "sue").output == all.output)
      let elsewhere = stage.run("export \(table) --site S2", as: "sue")
      #expect(elsewhere.code == .done && elsewhere.output.split(separator: "\n").count == 1)
    }
  }

  @Test(
    "a choice that a table cannot make is refused, with the tables that can",
    arguments: ["accounts --category staff", "decisions --category staff", "audit --category staff", "audit --site S1"])
  func refused(words: String) throws {
    let run = stage.run("export \(words)", as: "ada")
    let option = words.contains("--site") ? "--site" : "--category"
    let table = words.prefix { $0 != " " }
    #expect(run.code == .usage && run.output.isEmpty)
    #expect(run.errors.contains("\(option) cannot be given with “\(table)”."), "\(run.errors)")
    #expect(run.errors.contains("It can be given with people, absences, attestations"), "\(run.errors)")
    #expect(run.errors.contains("accounts") == (words.hasPrefix("accounts") || option == "--site"))
  }

  @Test("every other table takes both")
  func both() throws {
    for export in Export.all where !["accounts", "decisions", "audit"].contains(export.table.name) {
      let run = stage.run("export \(export.table.name) --site S1 --category staff", as: "pat")
      #expect(run.code == .done, "\(export.table.name): \(run.errors)")
    }
  }
}
