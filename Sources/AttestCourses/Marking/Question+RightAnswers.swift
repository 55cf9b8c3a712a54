extension Question {
  /// What would have been right, in words; several where all of them were to be chosen or any would have
  /// done.
  public var rightAnswers: [Passage] {
    switch kind {
    case .choice(let answers): answers.filter { $0.weight == .full }.map(\.text)
    case .several(let answers): answers.filter { $0.weight > .none }.map(\.text)
    case .truth(let truth): [Passage(truth.isTrue ? "True" : "False", .plain)]
    case .words(let accepted): Self.examples(accepted).map { Passage($0, .plain) }
    case .number(let accepted): accepted.filter { $0.weight == .full }.map { Passage($0.words, .plain) }
    case .matching(let matching):
      zip(matching.lefts, matching.rights).map { Passage("\($0.plainLine): \($1)", .plain) }
    }
  }

  /// The patterns that earn full marks; those with `*` only where there are no others.
  private static func examples(_ accepted: [AcceptedWords]) -> [String] {
    let full = accepted.filter { $0.weight == .full }.map(\.pattern)
    let whole = full.filter { !$0.unicodeScalars.contains("*") }
    return whole.isEmpty ? full : whole
  }
}

extension AcceptedNumber {
  /// The number, or from where to where.
  var words: String { low == high ? "\(low)" : "\(low) to \(high)" }
}

extension Matching {
  /// What can be chosen: each match once.
  public var options: [String] {
    var options: [String] = []
    for right in rights where !options.contains(right) { options.append(right) }
    return options
  }
}
