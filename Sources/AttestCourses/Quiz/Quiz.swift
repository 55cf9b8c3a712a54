/// The questions of a course, in the order of the file; at least one.
public struct Quiz: Hashable, Sendable {
  /// The questions.
  public let questions: [Question]
}
