import AttestRules
import Testing

/// A row of a table: an arrangement, the day asked about, and the answer worked out by hand from the rules.
struct Case: Sendable, CustomTestStringConvertible {
  let arrangement: String
  let day: String
  let answer: String

  init(_ arrangement: String, on day: String, _ answer: String) {
    self.arrangement = arrangement
    self.day = day
    self.answer = answer
  }

  var testDescription: String { "\(arrangement) on \(day): \(answer)" }
}

extension Standing {
  /// The standing as the tables write it: `pending to 2026-09-15`, with the due day of somebody who is current where
  /// it is another day than the end.
  var text: String {
    var text =
      switch status {
      case .current(nil): "current for ever"
      case .current(let end?): "current to \(end)"
      case .expiring(let end): "expiring to \(end)"
      case .pending(let due): "pending to \(due)"
      case .overdue(let since, let lack): "overdue since \(since): \(lack)"
      case .exempt, .notRequired: status.name
      }
    if status.isHeld, let due = dueDay?.day, due != holding?.ending.day { text += ", due \(due)" }
    if isPaused { text += ", paused" }
    return text
  }

  /// When and why what is held ends, as the tables write it.
  var endText: String {
    guard let ending = holding?.ending else { return "nothing" }
    guard let day = ending.day else { return "for ever" }
    return "\(day) \(ending.cause)"
  }
}

extension Eligibility {
  /// The answer as the tables write it.
  var text: String {
    switch self {
    case .eligible(nil): "no end in sight"
    case .eligible(let until?): "until \(until)"
    case .notEligible(let objections): objections.map(\.description).joined(separator: "; ")
    }
  }
}
