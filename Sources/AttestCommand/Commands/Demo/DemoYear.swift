/// The year of the made-up trust, from 1 September 2025 to 31 August 2026.
enum DemoYear {
  /// Everything that happens.
  ///
  /// - Parameter visitor: the login of whoever watches, who gets a role in the end to look around with.
  static func scenes(visitor: String?) -> [Scene] {
    let year = [opening, september, autumn, account, november, january, reading, spring, leaver, summer]
    return year.flatMap { $0 } + (visitor.map(leaving) ?? [])
  }

  /// The people who type, by login.
  enum Login {
    /// David Whitcombe, IT Manager: administrator.
    static let david = "dwhitcombe"
    /// Siân Llewellyn, HR Manager: hr.
    static let sian = "sllewellyn"
    /// Helen Barraclough, headteacher: slt.
    static let helen = "hbarraclough"
    /// Tom Ashworth, Governance Professional: auditor.
    static let tom = "tashworth"
    /// Łukasz Żółtowski, teacher.
    static let lukasz = "lzoltowski"
    /// Aoife O'Brien, Head of PE.
    static let aoife = "aobrien"
  }

  private static let opening: [Scene] = [
    .tell(
      "A year at the Hollin Bridge Learning Trust, which does not exist: three sites, 27 people. Each command below is run as it "
        + "stands, by whoever's login is before the “$”, on the day in the heading. What it prints is what you see; what is left "
        + "out of it stands in [square brackets].")
  ]

  private static func leaving(_ visitor: String) -> [Scene] {
    [
      .tell("You may look around in this register. David gives your own login a role for that:"),
      .type(Login.david, "attest role grant administrator \(visitor)"),
    ]
  }

  /// Where the register lies, and what to try in it.
  static func farewell(scratch: String, visitor: String?) -> [Line] {
    let data = "--data \(scratch)/data"
    guard visitor != nil else {
      return [
        "The register is in \(scratch)/data, and the files are beside it. Your user id has no login on this machine, so that no "
          + "role could be given to you in it."
      ]
    }
    let tries: [(String, String)] = [
      ("attest status --on 2026-08-31 --site HOLLIN", "where everybody stands"),
      ("attest explain 2003 SM-READ --on 2026-03-31", "why"),
      ("attest eligible 2003 --on 2026-09-15", "any day, past or future"),
      ("attest export eligibility --on 2026-08-31", "for a spreadsheet"),
      ("attest audit verify", "is it still as it was written?"),
    ]
    return [
      "The register is \("\(scratch)/data/register.sqlite", .bold). It stays there; so do the files, if you want to try with them. "
        + "Next, for example:", .empty,
    ] + tries.map { Line("  \("\($0.0) \(data)", .bold)  \($0.1)").hanging(4) }
  }
}
