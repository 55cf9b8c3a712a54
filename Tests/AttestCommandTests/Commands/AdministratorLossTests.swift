import Testing

@testable import AttestCommand

@Suite("When the last administrator leaves")
struct AdministratorLossTests {
  private let stage: AccountStage

  init() throws {
    stage = try AccountStage()
  }

  /// Ada, who administers, is in the register too.
  private func enterAda() throws {
    try stage.mustRun("people import \(try roster(ada: ""))", as: "pat")
  }

  private func roster(ada last: String) throws -> String {
    try stage.write(
      "person_number,given_name,family_name,login,category,site,start,end\n"
        + "ada,Ada,Poe,ada,staff,S1,2025-01-01,\(last)\n", to: "ada.csv")
  }

  @Test("leaving says from when on nobody is, and how somebody else gets the role before that")
  func leave() throws {
    try enterAda()
    let words = """
      Nobody is administrator from 2026-09-01 on, when ada Ada Poe has left.
        Before that, an administrator gives the role to somebody else: attest role grant administrator LOGIN

      """
    let run = stage.run("people leave ada --last 2026-08-31", as: "pat")
    #expect(run.code == .done && run.output.contains(words), "\(run.output)")
    try stage.mustRun("role grant administrator ann", as: "ada")
    let later = stage.run("people leave ada --last 2026-07-31", as: "pat")
    #expect(later.code == .done && !later.output.contains("administrator"), "\(later.output)")
  }

  @Test("an import says it before the differences, in a dry run too, and once")
  func imported() throws {
    try enterAda()
    let file = try roster(ada: "2026-08-31")
    for command in ["people import \(file) --dry-run", "people import \(file)"] {
      let run = stage.run(command, as: "pat")
      #expect(run.output.hasPrefix("Nobody is administrator from 2026-09-01 on, when ada"), "\(run.output)")
    }
    #expect(!stage.run("people import \(file)", as: "pat").output.contains("Nobody"))
    let sooner = stage.run("people import \(try roster(ada: "2026-06-30")) --csv", as: "pat")
    #expect(sooner.errors.contains("Nobody is administrator from 2026-07-01 on"), "\(sooner.errors)")
    #expect(sooner.output.hasPrefix("change"), "\(sooner.output)")
  }

  @Test("who has left already comes back by a later last day, and can give the role to somebody else")
  func alreadyLeft() throws {
    try enterAda()
    let run = stage.run("people leave ada --last 2026-03-01", as: "pat")
    #expect(run.output.contains("Nobody is administrator any more, now that ada Ada Poe has left."), "\(run.output)")
    #expect(run.output.contains("Enter a later last day for them with “attest people import”"), "\(run.output)")
    #expect(stage.run("role grant administrator ann", as: "ada").code == .notPermitted)
    try stage.mustRun("people import \(try roster(ada: "2026-03-31"))", as: "pat")
    try stage.mustRun("role grant administrator ann", as: "ada")
  }

  @Test("whom an import brings in with a last day takes the role away, although nobody had the login before")
  func newcomer() throws {
    let run = stage.run("people import \(try roster(ada: "2026-08-31"))", as: "pat")
    #expect(
      run.output.hasPrefix("Nobody is administrator from 2026-09-01 on, when ada Ada Poe has left."), "\(run.output)")
  }

  @Test("two who leave together are both named, with the day on which the last is gone")
  func together() throws {
    try enterAda()
    try stage.mustRun("role grant administrator ann", as: "ada")
    let file = try stage.write(
      "person_number,category,site,start,end\nada,staff,S1,2025-01-01,2026-08-31\nann,staff,S1,2025-01-01,2026-08-31\n",
      to: "both.csv")
    let run = stage.run("people import \(file)", as: "pat")
    #expect(run.output.contains("2026-09-01 on, when ada Ada Poe and ann Ann Lee have left."), "\(run.output)")
  }

  @Test("an administrator who leaves while another stays is nothing to be said of")
  func another() throws {
    try enterAda()
    try stage.mustRun("role grant administrator ann", as: "ada")
    let run = stage.run("people leave ada --last 2026-08-31", as: "pat")
    #expect(run.code == .done && !run.output.contains("administrator"), "\(run.output)")
  }
}
