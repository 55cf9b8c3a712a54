import AttestText

/// Reads what stands between a question's braces.
struct GIFTAnswersReader {
  /// The kind of question that it makes, and why the right answer is right.
  struct Result {
    let kind: QuestionKind
    let explanation: Passage?
  }

  /// An answer before it is known what kind of question it belongs to.
  struct RawAnswer {
    /// Whether it begins with `=`.
    let isRight: Bool
    let weight: Weight?
    let text: ArraySlice<GIFTUnit>
    let feedback: ArraySlice<GIFTUnit>?
    let place: SourcePlace
  }

  /// The format of the question, which its answers have too unless they say otherwise.
  let format: TextFormat
  private let source: SourceText
  private(set) var faults: [Placed<QuizFault>] = []
  /// Where each answer begins.
  private(set) var places: [SourcePlace] = []

  /// More would not fit a page, or its letters the alphabet.
  static let mostAnswers = 20

  init(format: TextFormat, source: SourceText) {
    self.format = format
    self.source = source
  }

  /// What the units from `{` up to `}` say, unless something is wrong with them.
  mutating func read(_ units: ArraySlice<GIFTUnit>) -> Result? {
    let brace = source.place(of: units.first?.offset ?? 0)
    let inside = units.dropFirst()
    let general = inside.firstRun(of: ["#", "#", "#", "#"])
    let body = inside[..<(general ?? inside.endIndex)].trimmed
    let explanation = general.map { inside[($0 + 4)...].passage(inheriting: format) }
    guard let first = body.first else {
      note(.essay, at: brace)
      return nil
    }
    let start = source.place(of: first.offset)
    let kind: QuestionKind?
    if first.isSign("#") {
      kind = number(body.dropFirst().trimmed, start: start)
    } else if first.isSign("=") || first.isSign("~") {
      kind = listed(rawAnswers(body), start: start)
    } else {
      kind = truth(body)
    }
    guard let kind, faults.isEmpty else { return nil }
    return Result(kind: kind, explanation: explanation?.text.isEmpty == false ? explanation : nil)
  }

  mutating func note(_ fault: QuizFault, at place: SourcePlace) {
    faults.append(Placed(fault, at: place))
  }

  func place(of units: ArraySlice<GIFTUnit>) -> SourcePlace {
    source.place(of: (units.trimmed.first ?? units.first)?.offset ?? 0)
  }

  /// Answers that begin with `=` or `~`, in the kind of question that they make.
  private mutating func listed(_ raw: [RawAnswer], start: SourcePlace) -> QuestionKind? {
    places = raw.map(\.place)
    if raw.count > Self.mostAnswers { note(.tooManyAnswers(raw.count, limit: Self.mostAnswers), at: start) }
    guard raw.allSatisfy(\.isRight) else {
      return raw.contains(where: \.isRight) ? choice(raw, start: start) : several(raw, start: start)
    }
    guard raw.contains(where: { $0.text.firstRun(of: ["-", ">"]) != nil }) else {
      return words(raw, start: start)
    }
    return matching(raw, start: start)
  }

  /// Cuts a list of answers at each `=` and `~`.
  mutating func rawAnswers(_ body: ArraySlice<GIFTUnit>) -> [RawAnswer] {
    var answers: [RawAnswer] = []
    var start = body.startIndex
    while start < body.endIndex {
      let rest = body[(start + 1)...]
      let end = rest.firstIndex { $0.isSign("=") || $0.isSign("~") } ?? body.endIndex
      answers.append(rawAnswer(sign: body[start], body[(start + 1)..<end]))
      start = end
    }
    return answers
  }

  private mutating func rawAnswer(sign: GIFTUnit, _ units: ArraySlice<GIFTUnit>) -> RawAnswer {
    let place = source.place(of: sign.offset)
    let (weight, rest) = splitWeight(units.trimmed, at: place)
    let hash = rest.firstSign("#")
    let text = rest[..<(hash ?? rest.endIndex)].trimmed
    if text.isEmpty { note(.answerEmpty, at: place) }
    return RawAnswer(
      isRight: sign.scalar == "=", weight: weight, text: text, feedback: hash.map { rest[($0 + 1)...] },
      place: place)
  }

  /// `%50%` and the rest.
  ///
  /// A percent sign is a weight's when another follows within a word; "%5 of us" is text.
  private mutating func splitWeight(
    _ units: ArraySlice<GIFTUnit>, at place: SourcePlace
  ) -> (Weight?, ArraySlice<GIFTUnit>) {
    guard units.first?.isSign("%") == true, let close = units.dropFirst().firstSign("%"),
      close - units.startIndex <= 12, !units[..<close].contains(where: { $0.scalar.isBlank })
    else { return (nil, units) }
    let weight = Weight(percent: units[(units.startIndex + 1)..<close].map(\.scalar)[...])
    if weight == nil { note(.badWeight(units[...close].line), at: place) }
    return (weight, units[(close + 1)...].trimmed)
  }

  /// The feedback of an answer, if it has any.
  func feedback(_ raw: RawAnswer) -> Passage? {
    guard let feedback = raw.feedback, !feedback.trimmed.isEmpty else { return nil }
    return feedback.passage(inheriting: format)
  }

  /// `TRUE`, `T`, `FALSE` or `F`, then `#when wrong #when right`.
  private mutating func truth(_ body: ArraySlice<GIFTUnit>) -> QuestionKind? {
    let parts = body.split(maxSplits: .max, omittingEmptySubsequences: false) { $0.isSign("#") }
    let isTrue: Bool
    switch parts[0].line.uppercased() {
    case "T", "TRUE": isTrue = true
    case "F", "FALSE": isTrue = false
    default:
      note(.expectedAnswer(found: parts[0].line), at: place(of: body))
      return nil
    }
    if parts.count > 3 { note(.tooMuchFeedback, at: place(of: parts[3])) }
    let feedback = parts.dropFirst().map { $0.trimmed.isEmpty ? nil : $0.passage(inheriting: format) }
    return .truth(
      TrueOrFalse(
        isTrue: isTrue, whenWrong: feedback.first ?? nil, whenRight: feedback.count > 1 ? feedback[1] : nil))
  }
}
