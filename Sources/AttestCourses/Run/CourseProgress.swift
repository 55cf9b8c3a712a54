public import AttestRules
import AttestText

/// What somebody has done of a course so far: enough to take it up again.
public struct CourseProgress: Hashable, Sendable {
  /// The course.
  public let course: SubjectCode
  /// Its version: answers to one say nothing about another.
  public let version: VersionLabel
  /// What the order of questions and answers comes from.
  public let seed: UInt64
  /// How many lessons were read, from the first.
  public internal(set) var lessonsRead = 0
  /// The answers given, in the order in which the questions were asked.
  public internal(set) var answers: [Response] = []

  init(course: SubjectCode, version: VersionLabel, seed: UInt64) {
    self.course = course
    self.version = version
    self.seed = seed
  }
}

/// Why a run cannot be taken up again.
public enum ProgressError: Error, Hashable, Sendable {
  /// The bytes are not progress as this program writes it.
  case unreadable(SourcePlace)
  /// A later program wrote it.
  case laterFormat(Int)
  /// It is progress in another course or version.
  case otherCourse(course: SubjectCode, version: VersionLabel)
  /// It says what cannot have been done in this course.
  case doesNotFit
}

extension ProgressError: CustomStringConvertible {
  /// What was found, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let place): "the progress kept cannot be read (at \(place)): begin the course again"
    case .laterFormat(let format): "the progress kept is of format \(format), of a later attest: use that one"
    case .otherCourse(let course, let version):
      "the progress kept is for \(Shown.name(course.text)) \(Shown.name(version.text)): begin this one anew"
    case .doesNotFit: "the progress kept does not fit this course: begin the course again"
    }
  }
}
