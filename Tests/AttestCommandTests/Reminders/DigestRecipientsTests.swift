import Testing

@testable import AttestCommand

@Suite("Who gets the digests of a plan")
struct DigestRecipientsTests {
  private let stage: AccountStage

  /// Cyd and Sue, who is SLT, have been late for months.
  ///
  /// Whoever begins on 1 March is due on the 15th.
  init() throws {
    stage = try AccountStage()
  }

  @Test("a plan of one day names each recipient with the length of the digest, by number")
  func named() throws {
    let roster = """
      person_number,given_name,family_name,category,site,line_manager,start
      dee,Dee,Fox,staff,S1,ann,2026-03-01
      eve,Eve,Fox,staff,S1,ann,2026-03-01

      """
    try stage.mustRun("people import \(try stage.write(roster, to: "more.csv"))", as: "pat")
    let plan = stage.run("remind plan --from 2026-03-30", as: "pat").output
    let recipients = """
        Digests of who is late go to:
          Ann Lee (ann): 2 items
          Sue Lee (sue): 3 items

      """
    #expect(plan.hasSuffix(recipients), "\(plan)")
    for other in ["2026-03-28", "2026-03-30 --to 2026-03-31"] {
      #expect(!stage.run("remind plan --from \(other)", as: "pat").output.contains("Digests"))
    }
  }

  @Test("of many recipients the first are named, and the others counted")
  func many() throws {
    let header = "person_number,given_name,family_name,category,site,line_manager,start\n"
    let people = (10..<22).map { number in
      "m\(number),Boss,No\(number),staff,S1,,2026-03-01\np\(number),Pip,Poe,staff,S1,m\(number),2026-03-01\n"
    }
    try stage.mustRun("people import \(try stage.write(header + people.joined(), to: "more.csv"))", as: "pat")
    let plan = stage.run("remind plan --from 2026-03-30", as: "pat").output
    #expect(plan.contains("    Boss No10 (m10): 1 item\n") && !plan.contains("Boss No20 (m20):"), "\(plan)")
    #expect(plan.hasSuffix("    … and 3 more\n"), "\(plan)")
  }
}
