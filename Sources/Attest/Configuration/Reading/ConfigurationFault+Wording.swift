import AttestText

extension ConfigurationFault: CustomStringConvertible {
  /// What was found, what was expected and what to do.
  public var description: String {
    switch self {
    case .text(let fault): fault.description
    case .notJSON(let expected, let found):
      found.map { "is not JSON: found \(Shown.scalar($0)), expected \(expected)" }
        ?? "is not JSON: the text ends here, expected \(expected)"
    case .unknownKey(let key, let nearMiss, let known):
      "unknown key \(Shown.quoted(key)): \(ConfigurationFault.advice(nearMiss, known, "known here are"))"
    case .missingKey(let key, let example):
      "the key \(Shown.quoted(key)) is missing: add \(Shown.quoted(key)): \(example)"
    case .wrongKind(let key, let expected, let example, let found):
      "\(Shown.quoted(key)) must be \(expected), such as \(example), not \(found)"
    case .unfitText(let key, let value, let problem):
      "\(Shown.quoted(key)) is \(Shown.quoted(value)): \(ConfigurationFault.advice(problem))"
    case .notADay(let key, let value):
      "\(Shown.quoted(key)) is \(Shown.quoted(value)), which is no day: write one such as \"2026-09-01\""
    case .outOfRange(let key, let value, let lowest, let highest):
      "\(Shown.quoted(key)) is \(value); it must be from \(lowest) to \(highest)"
    case .unknownWord(let key, let value, let nearMiss, let known):
      "\(Shown.quoted(key)) cannot be \(Shown.quoted(value)): "
        + ConfigurationFault.advice(nearMiss, known, "write one of")
    case .unknownZone(let name, let nearMiss):
      "this machine knows no time zone \(Shown.quoted(name)): "
        + (nearMiss.map { "did you mean \(Shown.quoted($0))?" }
          ?? "write one such as \"Europe/London\", or install tzdata")
    case .notAnAddress(let key, let value):
      "\(Shown.quoted(key)) is \(Shown.quoted(value)): write one plain address, such as "
        + "\"register@trust.example\""
    case .notAPath(let key, let value):
      "\(Shown.quoted(key)) is \(Shown.quoted(value)): write the whole path, such as \"/usr/sbin/sendmail\""
    case .endsBeforeItBegins(let from, let to):
      "ends on \(to), before it begins on \(from): mend \"from\" or \"to\"; \"to\" is the last day itself"
    case .repeated(let key, let value, let first):
      "\(Shown.quoted(key)) \(Shown.quoted(value)) is there already, at \(first): \(repeatedAdvice(key))"
    case .policyAndCourse:
      "is about a policy and a course at once: keep one of \"policy\" and \"course\", and write a "
        + "requirement for each"
    case .noSubject:
      "is about nothing: add \"policy\": \"CODE\" or \"course\": \"CODE\""
    case .renewal(let fault): fault.description
    case .windowTooLong(let window, let limit, let isWritten):
      (isWritten ? "\"window\" is \(window)" : "\"window\" is left out, and so \(window)")
        + "; it must be less than \(limit), 28 days for each month held"
    }
  }

  private func repeatedAdvice(_ key: String) -> String {
    key == "code" ? "a change is made by editing that entry, the register keeps the old rule" : "take one out"
  }

  private static func advice(_ nearMiss: String?, _ known: [String], _ lead: String) -> String {
    nearMiss.map { "did you mean \(Shown.quoted($0))?" }
      ?? "\(lead) \(known.map(Shown.quoted).joined(separator: ", "))"
  }

  private static func advice(_ problem: OutsideTextError.Problem?) -> String {
    guard let problem else { return "write something, without a space at either end" }
    return TextFault.unfit(problem).description
  }
}

extension RenewalFault: CustomStringConvertible {
  /// What was found, what was expected and what to do.
  public var description: String {
    switch self {
    case .unknown(let word, let nearMiss):
      "\"renewal\" cannot be \(Shown.quoted(word)): "
        + (nearMiss.map { "did you mean \(Shown.quoted($0))?" }
          ?? "write \"once\", \"rolling\", \"anchored\" or one such as \"fixed 09-01\"")
    case .notAnAnniversary(let text):
      "\"renewal\" is \(Shown.quoted(text)): after \"fixed\" comes the month and day on which the "
        + "cycle turns, such as \"fixed 09-01\""
    case .leapDay:
      "\"renewal\" is \"fixed 02-29\", which most years do not have: write \"fixed 02-28\" or \"fixed 03-01\""
    case .monthsNeeded(let mode):
      "renews \(Shown.quoted(mode)) and does not say for how long a record holds: add \"months\": 12"
    case .monthsForbidden(let mode):
      "\"months\" has no place with \(Shown.quoted(mode)), which decides by itself how long a record holds: "
        + "take it out"
    }
  }
}
