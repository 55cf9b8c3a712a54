import Attest
import AttestExchange
import AttestText

extension ImportError: Explained {
  var failure: Failure {
    switch self {
    case .badRows(let problems, let file):
      .rows(
        problems, in: file, "Nothing was imported.",
        advice:
          "Correct them, or give --skip-bad-rows to import the others, with --rejects FILE to keep these.")
    case .tooManyLeavers(let leaving, let scope, let allowed):
      Failure(
        .badData,
        "By this file \(Wording.count(leaving, "person", "people")) of \(scope) would leave, and "
          + "\(allowed) may. Nothing was imported.",
        "Is the file whole? --allow-leavers \(leaving) lets them go; with --dry-run it shows who they are.")
    case .unknownInBadRows(let problems, let file):
      .rows(
        problems, in: file, "Nothing was imported: with --full, nobody can be told from those bad rows.",
        advice: "Correct them, or import without --full.")
    }
  }
}

extension ImportError {
  /// The bad rows, where they are the reason.
  var problems: Problems? {
    switch self {
    case .badRows(let problems, _), .unknownInBadRows(let problems, _): problems
    case .tooManyLeavers: nil
    }
  }
}

extension Problems {
  /// On the screen, so many problems are named; a file of rejects has all of them.
  private static let mostShown = 1000

  /// The problems as lines that name the file, and how many more there are.
  ///
  /// Where people's values are hidden, each says where and what is wrong, without what stands there.
  func shown(in file: String) -> [Line] {
    let lines: [Line] = first.prefix(Problems.mostShown).map { $0.line(in: file) }
    return count > lines.count ? lines + ["… and \(count - lines.count) more"] : lines
  }
}

extension Problem {
  /// The problem as a line that names the file.
  fileprivate func line(in file: String) -> Line {
    "\(personal: described(in: file), hidden: described(in: file, showingValues: false))"
  }

  /// The problem as a line, with its place.
  var sentence: Line {
    "line \(place.line), column \(place.column): \(personal: message, hidden: unnamedMessage)"
  }
}

extension Failure {
  /// Bad rows, each with its place.
  fileprivate static func rows(
    _ problems: Problems, in file: String, _ consequence: String, advice: Line
  ) -> Failure {
    let rows = Wording.count(problems.badRows, "bad row", "bad rows")
    return .problems(
      .badData, "\(file) has \(rows). \(consequence)", problems.shown(in: file), advice: advice)
  }
}
