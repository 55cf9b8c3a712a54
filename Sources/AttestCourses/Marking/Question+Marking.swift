import AttestText

extension Question {
  /// Marks a response, as Moodle does, so that a bank of questions means the same here.
  ///
  /// - One chosen answer earns its weight, and nothing where that is below 0.
  /// - Several chosen answers earn the sum of their weights, not below 0 and not above full. The response
  /// counts as   right only if every answer with a weight above 0 was chosen and no other.
  /// - Typed words earn the weight of the first pattern that they match, without regard to case, accents,
  /// spacing.
  /// - A number earns the largest weight of the ranges that it lies in.
  /// - Each thing matched earns an equal part, rounded down; all of them, full marks.
  public func mark(_ response: Response) throws(ResponseRefusal) -> Mark {
    switch (kind, response) {
    case (.choice(let answers), .picked(let picked)):
      return mark(one: try Self.only(picked, below: answers.count), of: answers)
    case (.several(let answers), .picked(let picked)):
      return try mark(several: picked, of: answers)
    case (.truth(let truth), .picked(let picked)):
      let isRight = (try Self.only(picked, below: 2) == 0) == truth.isTrue
      let remark = isRight ? truth.whenRight : truth.whenWrong
      return Mark(credit: isRight ? .full : .none, isRight: isRight, remarks: remark.map { [$0] } ?? [])
    case (.words(let accepted), .typed(let text)):
      try Self.check(text)
      let match = accepted.first { TypedWords(pattern: $0.pattern).matches(text) }
      return Self.mark(match?.weight ?? .none, match?.feedback)
    case (.number(let accepted), .typed(let text)):
      try Self.check(text)
      guard let number = FixedNumber(text) else { throw .notANumber(text) }
      let match = accepted.filter { ($0.low...$0.high).contains(number) }.max { $0.weight < $1.weight }
      return Self.mark(match?.weight ?? .none, match?.feedback)
    case (.matching(let matching), .matched(let chosen)):
      return try mark(chosen, of: matching)
    default:
      throw .wrongKind
    }
  }

  private static func mark(_ weight: Weight, _ feedback: Passage?) -> Mark {
    Mark(credit: max(weight, .none), isRight: weight == .full, remarks: feedback.map { [$0] } ?? [])
  }

  private static func only(_ picked: Set<Int>, below count: Int) throws(ResponseRefusal) -> Int {
    guard let first = picked.first else { throw .nothing }
    guard picked.count == 1 else { throw .onlyOne }
    guard (0..<count).contains(first) else { throw .noSuchAnswer }
    return first
  }

  private static func check(_ text: String) throws(ResponseRefusal) {
    guard text.unicodeScalars.contains(where: { !$0.isBlank }) else { throw .nothing }
    do { try OutsideText.line.check(text) } catch { throw .unfit }
  }

  private func mark(one place: Int, of answers: [Answer]) -> Mark {
    Self.mark(answers[place].weight, answers[place].feedback)
  }

  private func mark(several picked: Set<Int>, of answers: [Answer]) throws(ResponseRefusal) -> Mark {
    guard !picked.isEmpty else { throw .nothing }
    guard picked.allSatisfy(answers.indices.contains) else { throw .noSuchAnswer }
    let right = Set(answers.indices.filter { answers[$0].weight > .none })
    let sum = picked.reduce(0) { $0 + answers[$1].weight.units }
    let isRight = picked == right
    let credit = isRight ? Weight.full : Weight(units: min(max(sum, 0), Weight.full.units))
    return Mark(
      credit: credit, isRight: isRight, remarks: picked.sorted().compactMap { answers[$0].feedback })
  }

  private func mark(_ chosen: [Int], of matching: Matching) throws(ResponseRefusal) -> Mark {
    let options = matching.options
    guard !chosen.isEmpty else { throw .nothing }
    guard chosen.count == matching.lefts.count, chosen.allSatisfy(options.indices.contains) else {
      throw .noSuchAnswer
    }
    let right = chosen.indices.count { options[chosen[$0]] == matching.rights[$0] }
    let credit = Weight(units: Weight.full.units * right / chosen.count)
    return Mark(credit: credit, isRight: right == chosen.count, remarks: [])
  }
}
