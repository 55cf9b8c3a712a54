/// Why text from outside was refused, and where.
public struct OutsideTextError: Error, Hashable, Sendable {
  /// How many bytes of UTF-8 stand before what was found.
  public let offset: Int
  /// What was found.
  public let problem: Problem

  /// What was found after so many bytes.
  public init(offset: Int, problem: Problem) {
    self.offset = offset
    self.problem = problem
  }

  /// What text from outside must not hold.
  public enum Problem: Hashable, Sendable {
    /// A control character, such as a line end in a name.
    case control(Unicode.Scalar)
    /// The start of a terminal's escape sequence.
    case escape(Unicode.Scalar)
    /// A mark that changes the direction in which its neighbours are shown.
    case direction(Unicode.Scalar)
    /// A character that cannot be seen.
    case invisible(Unicode.Scalar)
    /// More than eight marks stacked on one letter.
    case stackedMarks(Unicode.Scalar)
    /// A number that Unicode has set aside as no character.
    case nonCharacter(Unicode.Scalar)
    /// A byte that is not UTF-8 where it stands.
    case notUTF8(byte: UInt8)
    /// More bytes than the most allowed.
    case tooLong(bytes: Int, most: Int)
  }
}

extension OutsideTextError: CustomStringConvertible {
  /// What was found, at which byte, and what was expected.
  public var description: String {
    switch problem {
    case .control(let scalar): found("control character", scalar, "take it out")
    case .escape(let scalar): found("start of a terminal escape sequence", scalar, "take it out")
    case .direction(let scalar): found("mark that turns the direction of writing", scalar, "take it out")
    case .invisible(let scalar): found("invisible character", scalar, "take it out or type the text again")
    case .stackedMarks(let scalar): found("ninth mark on one letter", scalar, "at most eight are expected")
    case .nonCharacter(let scalar): found("code that is no character", scalar, "take it out")
    case .notUTF8(let byte):
      "byte 0x\(Hex.text(of: CollectionOfOne(byte)).uppercased()) at byte \(offset + 1) is not UTF-8: save the file "
        + "as UTF-8 or name its encoding"
    case .tooLong(let bytes, let most): "\(bytes) bytes long: at most \(most) are expected"
    }
  }

  private func found(_ what: String, _ scalar: Unicode.Scalar, _ advice: String) -> String {
    "\(what) \(Escaping.visible(scalar)) at byte \(offset + 1): \(advice)"
  }
}
