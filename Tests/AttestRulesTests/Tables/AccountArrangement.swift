import AttestRules

/// An account and the people about it, arranged in a line of text.
///
/// What is asked comes first, then each person as `name: statements`, all parted by ` | `. The first leads it; who `runs` it is an operator.
struct AccountArrangement {
  private let rulebook: Rulebook
  private var files: [PersonNumber: PersonFile] = [:]
  private let account: ReviewedAccount

  init(_ text: String) throws {
    let parts = text.split(separator: " | ")
    var common = ArrangementReader()
    try common.take(parts[0])
    rulebook = common.finished().1
    var people: [PersonFile] = []
    for part in parts.dropFirst() {
      let pieces = part.split(separator: ":", maxSplits: 1)
      var reader = ArrangementReader(String(pieces[0]))
      if pieces.count > 1 { try reader.take(pieces[1]) }
      people.append(reader.finished().0)
    }
    for file in people { files[file.number] = file }
    account = ReviewedAccount(
      lead: people[0].number,
      operators: people.flatMap { file in file.operatorships.map { (file.number, $0) } },
      credentialsChanged: common.credentialsChanged)
  }

  func review(on day: String) throws -> AccountReview {
    rulebook.review(account, files: files, on: try Day(reading: day), minimum: 2)
  }
}

extension AccountReview {
  /// The review as the tables write it.
  var text: String {
    let parts = findings.map { finding in
      switch finding {
      case .notEligible(let person, let objections):
        "not eligible \(person) (\(objections.map(\.description).joined(separator: "; ")))"
      case .belowMinimum: "below"
      case .leadGone(let presence): "lead \(presence)"
      case .changeCredentials(let person): "change since \(person)"
      case .forwardRisk(let risk): "falls \(risk.day) (\(risk.lost.map(\.text).joined(separator: ", ")))"
      }
    }
    return parts.isEmpty ? "well" : parts.joined(separator: "; ")
  }
}
