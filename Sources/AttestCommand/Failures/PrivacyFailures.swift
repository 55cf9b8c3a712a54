import Attest

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
    case .erasedBefore(let number): Failure(.badData, "Number \(number) was erased before. Nothing was changed.")
    }
  }
}
