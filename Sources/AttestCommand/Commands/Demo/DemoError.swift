/// Why the demonstration cannot go on.
enum DemoError: Error {
  /// The made-up trust's files were not found in these folders.
  case noFiles(looked: [String])
  /// A scratch folder cannot be made or filled.
  case scratch(path: String, reason: String)
  /// A command came out otherwise than the story says.
  case surprise(line: String, code: ExitCode, expected: ExitCode)
  /// The story shows a message that sendmail was not handed.
  case noLetter(address: String)
  /// The story names a day that does not exist.
  case noSuchDay(text: String)
}

extension DemoError: Explained {
  var failure: Failure {
    switch self {
    case .noFiles(let looked):
      Failure(
        .notFound,
        "The files of the made-up trust, data/samples and courses, are in none of \(looked.joined(separator: ", ")).",
        "Run it in the folder of the source, as “swift run attest demo” does.")
    case .scratch(let path, let reason): Failure(.cannotCreate, "\(path) cannot be used: \(reason).")
    case .surprise(let line, let code, let expected):
      Failure(
        .badData,
        "“\(line)” ended with \(code.rawValue), where the story says \(expected.rawValue).",
        "Are the files in data and courses still those of the made-up trust?")
    case .noLetter(let address): Failure(.badData, "There is no message to \(address) for the story to show.")
    case .noSuchDay(let text): Failure(.badData, "There is no day \(text) for the story to go on.")
    }
  }
}
