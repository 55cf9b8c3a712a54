/// A value of a JSON text, with the place where it begins.
public struct JSONNode: Sendable {
  /// What the value is.
  public let value: JSONValue
  /// Where it begins.
  public let place: SourcePlace
}

/// What a JSON value is; a number keeps the text it was written with, so that none is rounded.
public enum JSONValue: Sendable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A number, as it was written.
  case number(String)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONNode])
  /// Keys with values, in the order of the text.
  case object([JSONMember])

  /// What to call it in a message.
  public var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// The number, if this is a whole one without fraction or exponent that fits.
  public var whole: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text)
  }
}

/// A key with its value.
public struct JSONMember: Sendable {
  /// The key.
  public let key: String
  /// Where the key begins.
  public let place: SourcePlace
  /// The value.
  public let node: JSONNode
}

/// Why a text is not JSON, and where.
public struct JSONFault: Error, Hashable, Sendable {
  /// What should have stood there.
  public let expected: String
  /// What stands there; nil at the end of the text.
  public let found: Unicode.Scalar?
  /// Where.
  public let place: SourcePlace
}
