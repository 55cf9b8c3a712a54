import AttestText

extension GIFTAnswersReader {
  /// Answers of which one is chosen: those with `=` earn full marks unless they say otherwise.
  mutating func choice(_ raw: [RawAnswer], start: SourcePlace) -> QuestionKind {
    let answers = answers(raw) { $0.weight ?? ($0.isRight ? .full : .none) }
    if !answers.contains(where: { $0.weight == .full }) { note(.noRightAnswer, at: start) }
    return .choice(answers)
  }

  /// Answers of which several are chosen: the weights of the right ones make full marks.
  ///
  /// A tenth of a percent may be missing or left over, for thirds and sevenths that are rounded.
  mutating func several(_ raw: [RawAnswer], start: SourcePlace) -> QuestionKind {
    let answers = answers(raw) { $0.weight ?? .none }
    let sum = Weight(units: answers.reduce(0) { $0 + max(0, $1.weight.units) })
    if sum == .none {
      note(.noWeights, at: start)
    } else if abs(sum.units - Weight.full.units) > 10_000 {
      note(.weightsDoNotAddUp(sum), at: start)
    }
    return .several(answers)
  }

  private mutating func answers(_ raw: [RawAnswer], weight: (RawAnswer) -> Weight) -> [Answer] {
    if raw.count == 1 { note(.oneAnswer, at: raw[0].place) }
    var seen: [String: SourcePlace] = [:]
    return raw.map { raw in
      let text = raw.text.passage(inheriting: format)
      let plain = text.plainLine.lowercased()
      if let first = seen[plain], !plain.isEmpty {
        note(.answerTwice(text.plainLine, first: first), at: raw.place)
      }
      seen[plain] = seen[plain] ?? raw.place
      return Answer(text: text, weight: weight(raw), feedback: feedback(raw))
    }
  }
}
