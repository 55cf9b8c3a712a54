/// A value of a JSON text, with the place where it begins.
struct JSONNode: Sendable {
  /// What the value is.
  let value: JSONValue
  /// Where it begins.
  let place: SourcePlace
}

/// What a JSON value is; a number keeps the text it was written with, so that none is rounded.
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONNode])
  case object([JSONMember])

  /// What to call it in a message.
  var kind: String {
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
  var whole: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text)
  }
}

/// A key with its value; `place` is the key's.
struct JSONMember: Sendable {
  let key: String
  let place: SourcePlace
  let node: JSONNode
}

/// Why a text is not JSON, and where.
struct JSONFault: Error, Hashable, Sendable {
  /// What should have stood there.
  let expected: String
  /// What stands there; nil at the end of the text.
  let found: Unicode.Scalar?
  /// Where.
  let place: SourcePlace
}
