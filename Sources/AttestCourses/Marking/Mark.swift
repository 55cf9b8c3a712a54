/// What a response to a question earned.
public struct Mark: Hashable, Sendable {
  /// The part of the marks, from none to full.
  public let credit: Weight
  /// Whether the response was wholly right: counted as right, said to be right.
  public let isRight: Bool
  /// What the question's author has to say to this very response.
  public let remarks: [Passage]
}
