import AttestText

/// Reads one question: its name, its text, its answers.
///
/// What breaks the shape of the question ends the reading of it; what is wrong within one answer does not, so
/// that all of a question's mistakes come out at once.
struct GIFTQuestionReader {
  private let units: ArraySlice<GIFTUnit>
  private let category: String?
  private let source: SourceText
  private(set) var faults: [Placed<QuizFault>] = []

  init(_ block: GIFTBlock, source: SourceText) {
    units = block.units[...].trimmed
    category = block.category
    self.source = source
  }

  /// The question, unless it has a fault that is not advice.
  mutating func read() -> GIFTQuestion? {
    do throws(Placed<QuizFault>) {
      let (name, body) = try splitName()
      let (stemUnits, answers, tailUnits) = try splitAnswers(body)
      let stem = stemUnits.passage(inheriting: .moodle)
      if stem.text.isEmpty { note(.noText, at: stemUnits.startIndex) }
      var reader = GIFTAnswersReader(format: stem.format, source: source)
      let read = reader.read(answers)
      faults += reader.faults
      guard let read, !faults.contains(where: { !$0.value.isAdvice }) else { return nil }
      if name == nil { note(.unnamed, at: units.startIndex) }
      if read.explanation == nil { note(.noExplanation, at: units.startIndex) }
      let tail = tailUnits.trimmed.isEmpty ? nil : tailUnits.passage(inheriting: stem.format)
      let question = Question(
        name: name ?? stem.plainLine.cut(to: 60), category: category, stem: stem, tail: tail,
        kind: read.kind, explanation: read.explanation)
      return GIFTQuestion(question: question, place: place(units.startIndex), answerPlaces: reader.places)
    } catch {
      faults.append(error)
      return nil
    }
  }

  private func place(_ index: Int) -> SourcePlace {
    source.place(of: units.indices.contains(index) ? units[index].offset : units.last?.offset ?? 0)
  }

  private mutating func note(_ fault: QuizFault, at index: Int) {
    faults.append(Placed(fault, at: place(index)))
  }

  private func fault(_ fault: QuizFault, at index: Int) -> Placed<QuizFault> {
    Placed(fault, at: place(index))
  }

  /// `::name::` and the rest.
  private func splitName() throws(Placed<QuizFault>) -> (String?, ArraySlice<GIFTUnit>) {
    guard units.firstRun(of: [":", ":"]) == units.startIndex else { return (nil, units) }
    let rest = units.dropFirst(2)
    guard let close = rest.firstRun(of: [":", ":"]) else {
      throw fault(.nameNeverCloses, at: units.startIndex)
    }
    let name = rest[..<close].line
    guard !name.isEmpty else { throw fault(.nameEmpty, at: units.startIndex) }
    return (name, rest[(close + 2)...])
  }

  /// The text before `{`, what lies from there to `}`, the text after.
  private func splitAnswers(
    _ body: ArraySlice<GIFTUnit>
  ) throws(Placed<QuizFault>) -> (ArraySlice<GIFTUnit>, ArraySlice<GIFTUnit>, ArraySlice<GIFTUnit>) {
    let open = body.firstSign("{") ?? body.endIndex
    if let stray = body[..<open].firstSign("}") { throw fault(.strayClosingBrace, at: stray) }
    guard open < body.endIndex else { throw fault(.noAnswers, at: units.startIndex) }
    let inside = body[(open + 1)...]
    let close = inside.firstSign("}") ?? inside.endIndex
    if let again = inside[..<close].firstSign("{") { throw fault(.braceInAnswers, at: again) }
    guard close < inside.endIndex else { throw fault(.answersNeverClose, at: open) }
    let tail = inside[(close + 1)...]
    if let brace = tail.firstIndex(where: { $0.isSign("{") || $0.isSign("}") }) {
      throw fault(tail[brace].scalar == "{" ? .secondAnswers : .strayClosingBrace, at: brace)
    }
    return (body[..<open], body[open..<close], tail)
  }
}

/// A question as read, with its places for the checks that look at the whole quiz.
struct GIFTQuestion: Sendable {
  let question: Question
  /// Where it begins.
  let place: SourcePlace
  /// Where each of its answers begins.
  let answerPlaces: [SourcePlace]
}
