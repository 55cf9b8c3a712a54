public import AttestRules

/// A version of a course: lessons to read, then a quiz to pass.
///
/// Only ``CourseFolder/load(_:)`` makes one, so every course has at least one lesson, one question that can
/// be marked, and a pass mark that can be missed and reached.
public struct Course: Hashable, Sendable {
  /// The code, which is the same in every version.
  public let code: SubjectCode
  /// The title that people see.
  public let title: String
  /// The label of this version, such as `V1`.
  public let version: VersionLabel
  /// Whether this version ends what was held for earlier ones (section 3: material or minor).
  public let isMaterial: Bool
  /// The part of the marks that passes, in percent, from 1 to 100.
  public let passMark: Int
  /// How long the course should take, in minutes.
  public let minutes: Int
  /// The lessons in order; at least one.
  public let lessons: [Lesson]
  /// The questions.
  public let quiz: Quiz
}
