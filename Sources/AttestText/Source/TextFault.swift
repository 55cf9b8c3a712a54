/// What can be wrong with the bytes of a text file.
public enum TextFault: Hashable, Sendable {
  /// The file begins with the mark of UTF-16.
  case utf16
  /// Bytes that are not UTF-8, or a character that cannot be seen and may mislead.
  case unfit(OutsideTextError.Problem)
}

extension TextFault: CustomStringConvertible {
  /// What was found, what was expected and what to do.
  public var description: String {
    switch self {
    case .utf16:
      "is UTF-16: save the file as UTF-8"
    case .unfit(.notUTF8(let byte)):
      "the byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8: save the file as UTF-8"
    case .unfit(.control(let scalar)), .unfit(.escape(let scalar)):
      "the control character \(Shown.codePoint(scalar)) has no place here: delete it"
    case .unfit(.direction(let scalar)):
      "\(Shown.codePoint(scalar)) turns the direction of the text after it: delete it"
    case .unfit(.stackedMarks(let scalar)):
      "\(Shown.codePoint(scalar)) is the ninth mark on one letter: leave at most eight"
    case .unfit(.invisible(let scalar)), .unfit(.nonCharacter(let scalar)):
      "\(Shown.codePoint(scalar)) cannot be seen: delete it"
    case .unfit(.tooLong(let bytes, let most)):
      "has \(bytes) bytes; at most \(most) are read"
    }
  }
}
