/// Writes questions in GIFT so that reading them gives the same questions again.
public enum GIFTWriter {
  /// The whole quiz, with its categories.
  public static func text(of quiz: Quiz) -> String {
    var category: String?
    var blocks: [String] = []
    for question in quiz.questions {
      if question.category != category { blocks.append("$CATEGORY: \(question.category ?? "")") }
      category = question.category
      blocks.append(text(of: question))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// One question.
  public static func text(of question: Question) -> String {
    let format = question.stem.format
    let stem = "[\(format.rawValue)]" + escaped(question.stem.text)
    var text = "::\(escaped(question.name))::\(stem){\n"
    for line in answers(of: question.kind, format) { text += "\t\(line)\n" }
    if let explanation = question.explanation { text += "\t####" + passage(explanation, format) + "\n" }
    text += "}"
    if let tail = question.tail { text += " " + passage(tail, format) }
    return text
  }

  private static func answers(of kind: QuestionKind, _ format: TextFormat) -> [String] {
    switch kind {
    case .choice(let answers):
      answers.map { answer in
        let sign = answer.weight == .full ? "=" : "~"
        return sign + self.answer(answer, hasWeight: answer.weight < .full && answer.weight != .none, format)
      }
    case .several(let answers):
      answers.map { "~" + answer($0, hasWeight: true, format) }
    case .truth(let truth):
      [(truth.isTrue ? "TRUE" : "FALSE") + feedback(truth, format)]
    case .words(let accepted):
      accepted.map { "=%\($0.weight)%" + escaped($0.pattern) + feedback($0.feedback, format) }
    case .number(let accepted):
      ["#"] + accepted.map { "=%\($0.weight)%\($0.low)..\($0.high)" + feedback($0.feedback, format) }
    case .matching(let matching):
      matching.rights.indices.map { place in
        let left = place < matching.lefts.count ? passage(matching.lefts[place], format) + " " : ""
        return "=\(left)-> " + escaped(matching.rights[place])
      }
    }
  }

  private static func answer(_ answer: Answer, hasWeight: Bool, _ format: TextFormat) -> String {
    (hasWeight ? "%\(answer.weight)%" : "") + passage(answer.text, format)
      + feedback(answer.feedback, format)
  }

  private static func feedback(_ passage: Passage?, _ format: TextFormat) -> String {
    passage.map { "#" + self.passage($0, format) } ?? ""
  }

  private static func feedback(_ truth: TrueOrFalse, _ format: TextFormat) -> String {
    let right = feedback(truth.whenRight, format)
    let wrong = feedback(truth.whenWrong, format)
    return wrong.isEmpty && !right.isEmpty ? "#" + right : wrong + right
  }

  /// A passage, with its format where another would be taken, or where it begins as a format or a weight does.
  private static func passage(_ passage: Passage, _ format: TextFormat) -> String {
    let looksLikeSign = ["[", "%"].contains(passage.text.unicodeScalars.first)
    let prefix = passage.format == format && !looksLikeSign ? "" : "[\(passage.format.rawValue)]"
    return prefix + escaped(passage.text)
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        result.append(contentsOf: "\\n".unicodeScalars)
        continue
      }
      if GIFTUnit.escapes[scalar] == scalar { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
