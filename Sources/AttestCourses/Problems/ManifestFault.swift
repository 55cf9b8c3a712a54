import AttestText

/// What can be wrong in `course.json`.
public enum ManifestFault: Hashable, Sendable {
  /// The text is not JSON: what should have stood here, and what does (nil at the end).
  case notJSON(expected: String, found: Unicode.Scalar?)
  /// The value is not an object.
  case notAnObject(found: String)
  /// A key that a course does not have, and the one that was perhaps meant.
  case unknownKey(String, nearMiss: String?)
  /// A key that every course has is not there.
  case missingKey(String, example: String)
  /// A value of the wrong kind.
  case wrongKind(key: String, expected: String, found: String)
  /// A number outside its limits.
  case outOfRange(key: String, value: Int, lowest: Int, highest: Int)
  /// A code, label or title that is empty, too long or holds characters that cannot be seen.
  case badText(key: String, value: String, longest: Int)
}

extension ManifestFault: CustomStringConvertible {
  /// What was found, what was expected and what to do.
  public var description: String {
    switch self {
    case .notJSON(let expected, let found?):
      "is not JSON: found \(Shown.scalar(found)), expected \(expected)"
    case .notJSON(let expected, nil):
      "is not JSON: the text ends here, expected \(expected)"
    case .notAnObject(let found):
      "must hold an object, such as {\"code\": \"SAFE\", …}, not \(found)"
    case .unknownKey(let key, let nearMiss?):
      "unknown key \(Shown.quoted(key)): did you mean \(Shown.quoted(nearMiss))?"
    case .unknownKey(let key, nil):
      "unknown key \(Shown.quoted(key)): a course has \(ManifestKey.list)"
    case .missingKey(let key, let example):
      "the key \(Shown.quoted(key)) is missing: add \(Shown.quoted(key)): \(example)"
    case .wrongKind(let key, let expected, let found):
      "\(Shown.quoted(key)) must be \(expected), not \(found)"
    case .outOfRange(let key, let value, let lowest, let highest):
      "\(Shown.quoted(key)) is \(value); it must be from \(lowest) to \(highest)"
    case .badText(let key, let value, let longest):
      "\(Shown.quoted(key)) is \(Shown.quoted(value)): write 1 to \(longest) bytes of visible characters, "
        + "without a space at either end"
    }
  }
}
