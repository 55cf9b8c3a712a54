import AttestRules
import AttestText

/// Decides by the whole of a column in which form its dates are written (formats, *Dates in files*).
struct DateColumn {
  /// What the column turned out to be.
  enum Verdict {
    case form(DateForm)
    case ambiguous(line: Int, value: String, readings: [String])
    case mixed(Problem)
  }

  private let header: String
  private var forms: [DateForm] = DateForm.allCases
  private var witness: (line: Int, value: String, readings: [String])?
  private var conflict: Problem?

  init(header: String) {
    self.header = header
  }

  /// Takes one cell into account; a cell that is no date in any form says nothing.
  mutating func take(_ text: String, at place: @autoclosure () -> SourcePlace) {
    guard !text.isEmpty, text != "-", conflict == nil else { return }
    // Most columns hold nothing but ISO days, of which there may be millions.
    if forms == [.yearMonthDay], Day(text) != nil { return }
    let date = DateText(text)
    var days: [DateForm: Day] = [:]
    for form in DateForm.allCases {
      if case .day(let day) = date.day(as: form) { days[form] = day }
    }
    guard !days.isEmpty else { return }
    let left = forms.filter { days[$0] != nil }
    if left.isEmpty {
      let expected = forms.map(\.rawValue).joined(separator: " or ")
      let value = String(text.prefix(Problem.shownBytes))
      conflict = Problem(
        place: place(), column: header, value: value, reason: .notADay(expected: expected))
      return
    }
    forms = left
    if witness == nil, Set(days.values).count > 1 {
      let readings = days.sorted { $0.key.rawValue < $1.key.rawValue }.map {
        "\($0.value) as \($0.key.rawValue)"
      }
      witness = (place().line, text, readings)
    }
  }

  /// The form, once every cell was seen.
  ///
  /// A column that reads both ways but says the same in both, like 01/01/2026, needs no question.
  var verdict: Verdict {
    if let conflict { return .mixed(conflict) }
    if forms.count > 1, let witness {
      return .ambiguous(line: witness.line, value: witness.value, readings: witness.readings)
    }
    return .form(forms.contains(.yearMonthDay) ? .yearMonthDay : forms[0])
  }
}
