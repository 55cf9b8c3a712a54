import AttestRules
import AttestText

extension CellReading {
  /// What a text comes to.
  enum Outcome {
    case text(String)
    case day(Day)
    case problem(ProblemReason)
  }

  /// Reads a text that is not empty and has no spaces around it; `part` says which of several values is meant.
  func read(_ text: String, part: Int) -> Outcome {
    switch self {
    case .plain: .text(text)
    case .codes(let codes): .text(codes[text] ?? text)
    case .part(let divider):
      divider.parts(of: text).dropFirst(part).first.map { .text($0) } ?? .problem(.needed)
    case .words(let words): CellReading.word(text, words)
    case .role(let roles): CellReading.category(text, roles)
    case .moodleState: CellReading.moodleOutcome(text)
    case .addressOnly: .text(CellReading.isAddress(text) ? text : "")
    case .score(let outOf):
      ScoreText.percent(text, outOf: outOf).map { .text(String($0)) } ?? .problem(.notAScore)
    case .mark(let mark, let outOf):
      ScoreText.percent(text, outOf: outOf).map { .text($0 >= mark ? "passed" : "failed") }
        ?? .problem(.notAScore)
    case .date(let form): CellReading.date(text, form)
    }
  }

  private static func word(_ text: String, _ words: [String: String]) -> Outcome {
    if let word = words[text.lowercased()] { return .text(word) }
    let expected = words.keys.sorted()
    return .problem(.unknownWord(expected: expected, nearest: NearMiss.of(text, among: expected)))
  }

  private static func category(_ text: String, _ roles: RoleTable) -> Outcome {
    guard case .category(let category) = roles[text] else { return .problem(.unknownRole) }
    return .text(category.description)
  }

  /// A prefix "Completed" alone would pass somebody who failed.
  private static func moodleOutcome(_ text: String) -> Outcome {
    let state = text.lowercased()
    switch state {
    case "completed", "completed (achieved pass grade)": return .text("passed")
    case "completed (did not achieve pass grade)": return .text("failed")
    case _ where state.hasPrefix("completed (set by ") && state.hasSuffix(")"): return .text("passed")
    default:
      let expected = [
        "Completed", "Completed (achieved pass grade)", "Completed (did not achieve pass grade)",
      ]
      return .problem(.unknownWord(expected: expected, nearest: NearMiss.of(text, among: expected)))
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { CellText.isAddress($0) }
  }

  private static func date(_ text: String, _ form: DateForm) -> Outcome {
    switch DateText(text).day(as: form) {
    case .day(let day): .day(day)
    case .impossible: .problem(.noSuchDay)
    case .otherForm: .problem(.notADay(expected: form.rawValue))
    }
  }
}
