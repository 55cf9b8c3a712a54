/// What a course folder holds: the course, if nothing is wrong with it, and all there is to say about it.
public struct CourseReading: Sendable {
  /// The course; nil where there is a mistake.
  public let course: Course?
  /// Mistakes and advice, by file and place.
  public let problems: [CourseProblem]
  /// The files that make up the course, by name: what is kept when it is published.
  public let files: [CourseFile]

  /// What must be mended before the course can be published.
  public var mistakes: [CourseProblem] { problems.filter(\.isMistake) }
}
