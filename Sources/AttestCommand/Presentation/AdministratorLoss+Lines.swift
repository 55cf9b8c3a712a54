import Attest
import AttestText

extension AdministratorLoss {
  /// From when on nobody is administrator, and how somebody is.
  var lines: [Line] {
    let names = Wording.all(lost.map { "\($0.number) \($0.fullName)" })
    let grant: Line = "\("attest role grant administrator LOGIN", .bold)"
    let last: Line =
      "\(personal: names, hidden: Wording.all(lost.map(\.number.text))) \(lost.count == 1 ? "has" : "have") left"
    if hasBegun {
      return [
        Line("\("Nobody is administrator any more", [.bold, .red]), now that \(last).").hanging(2),
        Line(
          "  Enter a later last day for them with “attest people import”; then an administrator can give the role to "
            + "somebody else: " + grant
        ).hanging(2),
      ]
    }
    return [
      Line("\("Nobody is administrator from \(from) on", [.bold, .red]), when \(last).").hanging(2),
      Line("  Before that, an administrator gives the role to somebody else: " + grant).hanging(2),
    ]
  }
}
