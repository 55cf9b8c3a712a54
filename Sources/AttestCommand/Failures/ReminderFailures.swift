import Attest
import AttestMail
import AttestRules

extension ReminderError: Explained {
  var failure: Failure {
    switch self {
    case .noSender:
      Failure(
        .configuration, "The configuration does not say whom mail is from, so none can be sent.",
        "Set “mail”: {“from”: ADDRESS} in organisation.json, and apply it with “attest configure”.")
    case .unfitSetting(let name, let problem):
      Failure(
        .configuration, "The setting \(name) is wrong: \(problem)",
        "Correct it in organisation.json, and apply it with “attest configure”.")
    case .noTemplates(let folders):
      Failure(
        .configuration,
        "There are no templates for messages; looked for in \(folders.joined(separator: ", ")).",
        "Copy data/templates of attest to the first of these.")
    case .noProgram:
      Failure(
        .inputOutput, "The system does not say where attest and the register lie.",
        "Give --data with a path that begins with /.")
    case .noFolder(let path, let reason): Failure(.cannotCreate, "\(path) cannot be made: \(reason).")
    }
  }
}

extension TemplateErrors: Explained {
  var failure: Failure {
    .problems(
      .configuration, "The templates have mistakes, and nothing was sent:", all.map(\.description))
  }
}

extension CodeError: Explained {
  var failure: Failure {
    switch self {
    case .wrong:
      Failure(
        .notPermitted, "This code opens nothing.",
        "Look at your reminder again; after five wrong tries a code is dead, and the next reminder brings another."
      )
    case .used: Failure(.notPermitted, "This code has been used.", "You need not do anything more with it.")
    case .expired(let last):
      Failure(
        .notPermitted, "This code could be used until \(last).", "The next reminder brings another.")
    case .superseded(let subject):
      Failure(
        .notPermitted, "A newer version of \(subject) was published since this code was made.",
        "The next reminder brings another, for the newer version.")
    case .isFor(let subject, .policy):
      Failure(
        .notPermitted, "This code is for the policy \(subject).", "Type “attest acknowledge --code CODE” with it.")
    case .isFor(let subject, .course):
      Failure(
        .notPermitted, "This code is for the course \(subject).",
        "Type “attest course take \(subject) --code CODE” with it.")
    case .holderHasLeft:
      Failure(.notPermitted, "Whoever this code was made for is not here any more.")
    }
  }
}

/// A range of days that cannot be planned or listed.
struct ReminderRangeError: Error, Explained {
  /// The first day.
  let first: Day
  /// The last.
  let last: Day

  var failure: Failure {
    Failure(
      .usage,
      first > last
        ? "The range ends on \(last), before it begins on \(first)."
        : "From \(first) to \(last) is longer than a year.",
      first > last ? "Give the earlier day first." : "Give a range of at most 366 days.")
  }
}

/// Nobody was named, and whoever asks is not in the register themselves.
struct NobodyNamed: Error, Explained {
  /// The login of whoever asks.
  let login: String

  var failure: Failure {
    Failure(
      .notFound, "Nobody in the register has the login “\(login)”, and nobody was named.", "Name a person.")
  }
}

extension SheetError: Explained {
  var failure: Failure {
    switch self {
    case .mistyped(let text):
      Failure(
        .badData, "“\(text)” is no sheet's number: its last digit does not fit the others.",
        "Look at the number at the top of the sheet again.")
    case .unknown(let number): Failure(.notFound, "No sheet with the number \(number) was printed here.")
    case .nothingToSign(let number):
      Failure(.badData, "Sheet \(number) is only to be read: there is nothing to sign on it.")
    case .recordedBefore(let number): Failure(.badData, "Sheet \(number) was recorded before.")
    case .beforePrinting(let printed, let day):
      Failure(.badData, "The day, \(day), is before the sheet was printed, \(printed).")
    }
  }
}
