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

  @Test("a last day to come is said with the day from which there are too few")
  func ahead() throws {
    let run = stage.run("people import \(try roster("2026-05-31")) --json", as: "pat")
    #expect(run.errors.contains("it has too few from 2026-06-01"), "\(run.errors)")
    #expect(run.output.hasPrefix("["))
  }
}
