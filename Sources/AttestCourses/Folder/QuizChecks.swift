import AttestText

/// What can be wrong with a quiz whose questions can each be read, and what would make it better.
enum QuizChecks {
  /// Fewer questions than this get a word of advice.
  private static let wantedQuestions = 10

  static func faults(of questions: [GIFTQuestion]) -> [Placed<QuizFault>] {
    let start = SourcePlace(line: 1, column: 1)
    var faults = namesTwice(questions) + questions.flatMap { advice($0) }
    if !questions.isEmpty, questions.count < wantedQuestions {
      faults.append(Placed(.fewQuestions(questions.count, wanted: wantedQuestions), at: start))
    }
    if let fault = longestIsRight(questions) { faults.append(Placed(fault, at: start)) }
    return faults
  }

  private static func namesTwice(_ questions: [GIFTQuestion]) -> [Placed<QuizFault>] {
    var seen: [String: SourcePlace] = [:]
    var faults: [Placed<QuizFault>] = []
    for read in questions {
      let name = read.question.name.lowercased()
      if let first = seen[name] {
        faults.append(Placed(.nameTwice(read.question.name, first: first), at: read.place))
      }
      seen[name] = seen[name] ?? read.place
    }
    return faults
  }

  private static func advice(_ read: GIFTQuestion) -> [Placed<QuizFault>] {
    switch read.question.kind {
    case .choice(let answers):
      return othersNamed(answers, read)
    case .several(let answers):
      let sum = answers.reduce(0) { $0 + $1.weight.units }
      let passes = sum >= Weight.full.units - 10_000 && answers.contains { $0.weight <= .none }
      return othersNamed(answers, read) + (passes ? [Placed(.tickingAllPasses, at: read.place)] : [])
    case .truth, .words, .number, .matching:
      return []
    }
  }

  private static func othersNamed(_ answers: [Answer], _ read: GIFTQuestion) -> [Placed<QuizFault>] {
    zip(answers, read.answerPlaces).compactMap { answer, place in
      let text = answer.text.plainLine
      let words = text.lowercased()
      let speaks = ["above", "of these", "the others"].contains {
        words.hasSuffix($0) || words.hasSuffix($0 + ".")
      }
      let begins = ["all ", "both ", "none ", "neither ", "any "].contains { words.hasPrefix($0) }
      return speaks && begins ? Placed(.speaksOfOthers(text), at: place) : nil
    }
  }

  /// Somebody who always takes the longest answer should do no better than chance would.
  private static func longestIsRight(_ questions: [GIFTQuestion]) -> QuizFault? {
    let choices = questions.compactMap { read -> [Answer]? in
      guard case .choice(let answers) = read.question.kind else { return nil }
      return answers
    }
    let giveaways = choices.count { answers in
      let lengths = answers.map { $0.text.plainLine.unicodeScalars.count }
      let longest = lengths.max() ?? 0
      return lengths.count { $0 == longest } == 1
        && answers[lengths.firstIndex(of: longest) ?? 0].weight == .full
    }
    guard choices.count >= 8, giveaways * 2 > choices.count else { return nil }
    return .longestIsRight(giveaways, of: choices.count)
  }
}
