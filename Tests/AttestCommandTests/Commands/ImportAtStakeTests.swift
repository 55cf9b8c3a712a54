import Testing

@testable import AttestCommand

@Suite("Imports that take operators from accounts")
struct ImportAtStakeTests {
  private let stage: AccountStage

  init() throws {
    stage = try AccountStage()
    try stage.active()
  }

  private func roster(_ last: String) throws -> String {
    try stage.write(
      "person_number,given_name,family_name,category,site,start,end\nbob,Bob,Lee,staff,S1,2025-01-01,\(last)\n",
      to: "next.csv")
  }

  @Test("an account that loses an operator comes first, in a dry run too")
  func leaver() throws {
    let file = try roster("2026-03-01")
    let words = "bob Bob Lee can no longer operate it; 1 operator is left, of at least 2"
    let trial = stage.run("people import \(file) --dry-run", as: "pat")
    #expect(trial.output.hasPrefix("Account 1, ") && trial.output.contains(words), "\(trial.output)")
    let real = stage.run("people import \(file)", as: "pat")
    #expect(real.output.contains(words))
    let again = stage.run("people import \(file)", as: "pat")
    #expect(!again.output.contains("Account 1"))
  }

  @Test("somebody who leaves takes an operator from the account")
  func leave() throws {
    let run = stage.run("people leave bob --last 2026-05-31", as: "pat")
    #expect(run.output.contains("Account 1, ") && run.output.contains("from 2026-06-01"), "\(run.output)")
  }

  @Test("somebody who is away takes an operator from the account, now or from the first day on")
  func absent() throws {
    let ahead = stage.run("people absent bob --from 2026-05-31", as: "pat")
    #expect(ahead.output.contains("Account 1, ") && ahead.output.contains("from 2026-05-31"), "\(ahead.output)")
    let now = stage.run("people absent bob --from 2026-01-01", as: "pat")
    #expect(now.output.contains("bob Bob Lee can no longer operate it"), "\(now.output)")
    let file = try stage.write("person_number,from,to\nbob,2026-01-01,2026-01-02\n", to: "absences.csv")
    #expect(!stage.run("absences import \(file)", as: "pat").output.contains("Account 1"))
  }

  @Test(
    "who leaves and operates an account comes before the others who leave, and is named even when not eligible before")
  func leavingOperators() throws {
    let abe = "person_number,given_name,category,site,start\nabe,Abe,staff,S1,2025-01-01\n"
    try stage.mustRun("people import \(try stage.write(abe, to: "abe.csv"))", as: "pat")
    try stage.mustRun("people absent bob --from 2026-01-01", as: "pat")
    let file = try stage.write(
      """
      person_number,given_name,family_name,category,site,start,end
      abe,Abe,,staff,S1,2025-01-01,2026-02-01
      bob,Bob,Lee,staff,S1,2025-01-01,2026-02-01

      """, to: "leavers.csv")
    let run = stage.run("people import \(file)", as: "pat")
    #expect(run.output.contains("bob Bob Lee leaves, and still operates account 1"), "\(run.output)")
    let leaving = run.output.split(separator: "\n").filter { $0.hasPrefix("left") }
    #expect(leaving.map { $0.contains("operates account 1") } == [true, false], "\(run.output)")
  }

  @Test("on a terminal, what a long table pushes off the screen is said again below it")
  func longTable() throws {
    func roster(_ department: String) throws -> String {
      let rows = (0..<60).map { "n\($0),New\($0),Lee,staff,S1,2025-01-01,,\(department)\n" }
      let header = "person_number,given_name,family_name,category,site,start,end,department\n"
      return try stage.write(
        header + rows.joined() + "bob,Bob,Lee,staff,S1,2025-01-01,2026-03-01,\n", to: "long.csv")
    }
    let words = "can no longer operate it"
    let new = try roster("Art")
    let onTerminal = stage.run("people import \(new) --dry-run", as: "pat", columns: 200).output
    #expect(onTerminal.ranges(of: words).count == 2, "\(onTerminal)")
    #expect(onTerminal.split(separator: "\n").suffix(3).contains { $0.contains(words) }, "\(onTerminal)")
    let inPipe = stage.run("people import \(new) --dry-run", as: "pat").output
    #expect(inPipe.ranges(of: words).count == 1)
  }

  @Test("a last day to come is said with the day from which there are too few")
  func ahead() throws {
    let run = stage.run("people import \(try roster("2026-05-31")) --json", as: "pat")
    #expect(run.errors.contains("it has too few from 2026-06-01"), "\(run.errors)")
    #expect(run.output.hasPrefix("["))
  }
}
