import Attest
import AttestText

extension ErasureError: Explained {
  var failure: Failure {
    switch self {
    case .notLeft(let number):
      Failure(
        .badData, "Number \(number) has not left. Nothing was changed.",
        "Somebody is erased only after they left, and the time for which people are kept is over.")
    case .tooEarly(let number, let left, let from, let years):
      Failure(
        .badData,
        "Number \(number) left on \(left) and is kept for \(years) \(years == 1 ? "year" : "years") after that. Nothing was "
          + "changed.", "It may be done from \(from) on.")
    case .runsAccounts(let number, let accounts):
      Failure(
        .badData,
        "Number \(number) still leads or runs \(accounts.count == 1 ? "account" : "accounts") \(Wording.all(accounts.map { "\($0)" })). "
          + "Nothing was changed.",
        "While their name is here they can be asked for the credentials. First “attest account transfer” and “attest account "
          + "operators --remove”, or “attest account close” or “reject”; then erase them.")
    case .erasedBefore(let number): Failure(.badData, "Number \(number) was erased before. Nothing was changed.")
    }
  }
}
