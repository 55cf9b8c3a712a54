import AttestRules
import AttestText

@testable import AttestExchange

/// A column of dates, one a line: each in every form, then all of them together, and as instants and scores.
func fuzzDates(_ bytes: [UInt8]) {
  var column = DateColumn(header: "Date")
  var line = 1
  for part in bytes.split(separator: 10) {
    let text = String(decoding: part, as: UTF8.self)
    for form in DateForm.allCases {
      if case .day(let day) = DateText(text).day(as: form) {
        precondition((Day.first...Day.last).contains(day))
      }
    }
    if let iso = Day(text) { precondition(iso.description == text) }
    if let instant = Timestamp(text) { precondition((Day.first...Day.last).contains(instant.day)) }
    for outOf in [nil, 7] {
      if let score = ScoreText.percent(text, outOf: outOf) { precondition((0...100).contains(score)) }
    }
    line += 1
    column.take(text, at: SourcePlace(line: line, column: 1))
  }
  switch column.verdict {
  case .form: break
  case .ambiguous(_, let value, let readings): precondition(!value.isEmpty && readings.count > 1)
  case .mixed(let problem): precondition(problem.place.line > 1)
  }
}
