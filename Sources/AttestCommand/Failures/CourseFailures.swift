import AttestCourses
import AttestText

extension CourseFolderError: Explained {
  var failure: Failure {
    switch self {
    case .missing, .notAFolder: Failure(.notFound, "\(self).")
    case .unreadable: Failure(.inputOutput, "\(self).")
    }
  }
}

/// A course that cannot be published as its folder is.
struct CourseMistakes: Error {
  /// The folder, as it was named.
  let folder: String
  /// What must be mended.
  let mistakes: [CourseProblem]
}

extension CourseMistakes: Explained {
  var failure: Failure {
    .problems(
      .badData,
      "The course has \(Wording.count(mistakes.count, "mistake", "mistakes")). Nothing was published.",
      mistakes.map { $0.description(in: folder) })
  }
}

extension CourseProblem: Explained {
  var failure: Failure { Failure(.badData, "\(self).") }
}

extension ProgressError: Explained {
  var failure: Failure { Failure(.badData, "How far the course was taken cannot be used: \(self).") }
}

extension ResponseRefusal: Explained {
  var failure: Failure { Failure(.badData, "\(self)") }
}
