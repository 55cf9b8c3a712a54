/// What can be wrong with a lesson.
public enum LessonFault: Hashable, Sendable {
  /// There is nothing to read in it.
  case empty
  /// There is a heading and nothing under it.
  case headingOnly
}

extension LessonFault: CustomStringConvertible {
  /// What was found, what was expected and what to do.
  public var description: String {
    switch self {
    case .empty: "is empty: write the lesson or remove the file"
    case .headingOnly: "has a heading and nothing under it: write the lesson or remove the file"
    }
  }
}
