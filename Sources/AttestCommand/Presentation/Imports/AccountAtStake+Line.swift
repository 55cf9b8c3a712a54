import Attest
import AttestText

extension AccountAtStake {
  /// What the account loses, and what that leaves it with.
  var line: Line {
    var line: Line = "\("Account \(account.id)", [.bold, .red]), \(account.name): "
    if !lost.isEmpty {
      let names = Wording.all(lost.map { "\($0.number) \($0.fullName)" })
      line =
        line
        + "\(personal: names, hidden: Wording.all(lost.map(\.number.text))) can no longer operate it; "
        + "\(Wording.count(eligible, "operator is", "operators are")) left, of at least \(minimum)"
    }
    if let fallsBelow {
      line = line + (lost.isEmpty ? "" : "; ") + "it has too few from \(fallsBelow)"
    }
    return (line + ".").hanging(2)
  }
}
