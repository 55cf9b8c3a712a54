import AttestText

extension GIFTAnswersReader {
  /// Words that are accepted; those without a weight earn full marks.
  mutating func words(_ raw: [RawAnswer], start: SourcePlace) -> QuestionKind {
    var seen: [TypedWords: SourcePlace] = [:]
    var accepted: [AcceptedWords] = []
    for raw in raw {
      let pattern = raw.text.text(keepsBreaks: false)
      let folded = TypedWords(pattern: pattern)
      let weight = raw.weight ?? .full
      if weight < .none { note(.badWeight("%\(weight)%"), at: raw.place) }
      if folded.matchesAnything, !pattern.isEmpty { note(.anythingMatches, at: raw.place) }
      if let first = seen[folded], !pattern.isEmpty {
        note(.answerTwice(pattern, first: first), at: raw.place)
      }
      seen[folded] = seen[folded] ?? raw.place
      accepted.append(AcceptedWords(pattern: pattern, weight: weight, feedback: feedback(raw)))
    }
    if !accepted.contains(where: { $0.weight == .full }) { note(.noRightAnswer, at: start) }
    return .words(accepted)
  }

  /// `{#18}`, `{#18:2}`, `{#16..20}` or several of them as `{#=18 =%50%17..19}`.
  mutating func number(_ body: ArraySlice<GIFTUnit>, start: SourcePlace) -> QuestionKind? {
    let raw: [RawAnswer]
    if let sign = body.first, sign.isSign("=") || sign.isSign("~") {
      raw = rawAnswers(body)
    } else {
      let hash = body.firstSign("#")
      raw = [
        RawAnswer(
          isRight: true, weight: nil, text: body[..<(hash ?? body.endIndex)].trimmed,
          feedback: hash.map { body[($0 + 1)...] }, place: start)
      ]
    }
    let accepted = raw.compactMap { number($0) }
    if accepted.count == raw.count, !accepted.contains(where: { $0.weight == .full }) {
      note(.noRightAnswer, at: start)
    }
    return .number(accepted)
  }

  private mutating func number(_ raw: RawAnswer) -> AcceptedNumber? {
    let scalars = raw.text.map(\.scalar)
    guard let (low, high) = Self.range(scalars[...]) else {
      note(.badNumber(raw.text.line), at: raw.place)
      return nil
    }
    if low > high { note(.backwardRange, at: raw.place) }
    let weight = raw.weight ?? (raw.isRight ? .full : .none)
    if weight < .none { note(.badWeight("%\(weight)%"), at: raw.place) }
    return AcceptedNumber(low: low, high: high, weight: weight, feedback: feedback(raw))
  }

  /// `number`, `number:tolerance` or `low..high`.
  private static func range(_ text: ArraySlice<Unicode.Scalar>) -> (FixedNumber, FixedNumber)? {
    let dots = text.indices.dropLast().first { text[$0] == "." && text[$0 + 1] == "." }
    if let dots {
      guard let low = FixedNumber(String(text[..<dots])), let high = FixedNumber(String(text[(dots + 2)...]))
      else { return nil }
      return (low, high)
    }
    let colon = text.firstIndex(of: ":") ?? text.endIndex
    guard let middle = FixedNumber(String(text[..<colon])) else { return nil }
    guard colon < text.endIndex else { return (middle, middle) }
    guard let around = FixedNumber(String(text[(colon + 1)...])), around.units >= 0 else { return nil }
    return (FixedNumber(units: middle.units - around.units), FixedNumber(units: middle.units + around.units))
  }

  /// Pairs `= left -> right`; one without a left is a match for nothing.
  mutating func matching(_ raw: [RawAnswer], start: SourcePlace) -> QuestionKind? {
    var lefts: [Passage] = []
    var rights: [String] = []
    var extra: [String] = []
    var seen: [String: SourcePlace] = [:]
    for raw in raw {
      if raw.weight != nil { note(.weightHere, at: raw.place) }
      if raw.feedback != nil { note(.feedbackHere, at: raw.place) }
      guard let arrow = raw.text.firstRun(of: ["-", ">"]) else {
        note(.pairWithoutArrow(raw.text.line), at: raw.place)
        continue
      }
      let left = raw.text[..<arrow].passage(inheriting: format)
      let right = raw.text[(arrow + 2)...].line
      if right.isEmpty { note(.answerEmpty, at: raw.place) }
      if left.text.isEmpty {
        extra.append(right)
        continue
      }
      if let first = seen[left.plainLine] {
        note(.answerTwice(left.plainLine, first: first), at: raw.place)
      }
      seen[left.plainLine] = raw.place
      lefts.append(left)
      rights.append(right)
    }
    if lefts.count < 2 { note(.tooFewPairs(lefts.count), at: start) }
    return .matching(Matching(lefts: lefts, rights: rights + extra))
  }
}
