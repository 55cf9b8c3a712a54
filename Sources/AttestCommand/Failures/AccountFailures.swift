import Attest

extension AccountError: Explained {
  var failure: Failure {
    switch self {
    case .unknown: .worded(.notFound, text)
    case .refused(let refusals, names: _):
      Failure(
        .no,
        lines: ["It was not done:"]
          + zip(lines, AccountError.refused(refusals, names: [:]).lines).map { named, numbered in
            Line("  \(personal: named, hidden: numbered)").hanging(4)
          })
    case .incomplete: .worded(.usage, text)
    case .handleTaken, .badName, .notReference, .unfitText: .worded(.badData, text)
    }
  }

  private var text: String { lines.joined(separator: "\n") }
}

extension AccountFormProblems: Explained {
  var failure: Failure {
    .problems(.badData, "The application in \(file) cannot be taken:", lines)
  }
}
