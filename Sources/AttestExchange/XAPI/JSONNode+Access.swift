import AttestText

extension JSONNode {
  /// The value of a key of an object; nil if this is none, or has no such key.
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }

  /// The text, if this is one.
  var text: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// True or false, if this is either.
  var truth: Bool? {
    if case .bool(let truth) = value { truth } else { nil }
  }

  /// The elements, if this is a list.
  var elements: [JSONNode]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  /// The number times 10,000, rounded down, if this is one of usual size.
  var tenThousandths: Int? {
    guard case .number(let text) = value, let number = Double(text), abs(number) < 1_000_000_000 else {
      return nil
    }
    return Int((number * 10_000 + 1e-6).rounded(.down))
  }
}
