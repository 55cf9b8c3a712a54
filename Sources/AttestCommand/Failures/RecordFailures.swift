import Attest

extension RecordError: Explained {
  var failure: Failure {
    switch self {
    case .inFuture(let day, let today):
      Failure(.badData, "\(day) has not come: today is \(today). A record cannot be from the future.")
    case .notPublishedThen(let code, let label, let published, let day):
      Failure(
        .badData, "\(code) \(label) was published on \(published), so nobody can have done it on \(day).",
        "Give the right version with --label, or the right day with --done.")
    case .ownRecord:
      Failure(
        .notPermitted, "Nobody records for themselves.",
        "Use “attest acknowledge” or “attest course take”, or ask somebody else with the role hr.")
    case .recordedBefore(let number):
      Failure(.badData, "Record \(number) says the same already. Nothing was changed.")
    case .unknown(let number):
      Failure(
        .notFound, "There is no record “\(number)”.",
        "“attest people show PERSON” shows their records with their numbers.")
    case .voidedBefore(let number, let from):
      Failure(.badData, "Record \(number) is void already, from \(from). Nothing was changed.")
    case .voidBeforeRecord(let number, let made, let from):
      Failure(.badData, "Record \(number) was made on \(made), so it cannot be void from \(from).")
    case .unknownRequirement(let code, let nearest):
      Failure(
        .notFound, "There is no requirement “\(code)”.",
        nearest.map { "Did you mean “\($0)”?" } ?? "“attest coverage” shows those in force.")
    case .endsBeforeItStarts(let first, let last):
      Failure(.badData, "The last day, \(last), is before the first, \(first).")
    case .unfitText(let what, let reason): Failure(.badData, "The \(what) cannot be taken: \(reason).")
    }
  }
}
