/// Something in a register that should not be, in one line.
public struct Finding: Hashable, Sendable {
  /// Where: the person, account or row, without anybody's name.
  public let place: String
  /// What is wrong with it.
  public let problem: String
  /// What to do.
  public let advice: String

  /// Something that is wrong in a place.
  init(_ place: String, _ problem: String, _ advice: String) {
    self.place = place
    self.problem = problem
    self.advice = advice
  }

  /// The advice where no command could have led there.
  static let restore = "no command does this: run “attest audit verify”, and restore a backup"
}

/// What one of the checks found.
public struct Violation: Hashable, Sendable {
  /// The name of the check.
  public let check: String
  /// What it found.
  public let finding: Finding
}
