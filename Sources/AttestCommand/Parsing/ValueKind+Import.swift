import AttestExchange
import AttestText

/// Two texts with `=` between them.
struct Assignment: Hashable, Sendable {
  /// What stands before it.
  let name: String
  /// What stands behind it.
  let value: String
}

extension ValueKind where Value == Assignment {
  /// `HEADER=FIELD`: the last `=` divides, because a header may hold one; nothing behind it ignores the column.
  static var mapping: ValueKind {
    assignment(
      "HEADER=FIELD", "a header of the file and a column of ours, such as “Employee No=person_number”"
    ) {
      $0.lastIndex(of: UInt8(ascii: "="))
    }
  }

  /// `FIELD=VALUE`: the first `=` divides, because a value may hold one.
  static var constant: ValueKind {
    assignment("FIELD=VALUE", "a column of ours and its value, such as “site=HOLLIN”") {
      $0.firstIndex(of: UInt8(ascii: "="))
    }
  }

  private static func assignment(
    _ name: String, _ expected: String,
    _ divider: @escaping @Sendable (String.UTF8View) -> String.Index?
  ) -> ValueKind {
    ValueKind(name: name) { text throws(WrongValue) in
      guard let place = divider(text.utf8), place > text.startIndex,
        let before = String(text.utf8[..<place]), let behind = String(text.utf8[place...].dropFirst())
      else { throw WrongValue(expected: expected) }
      return Assignment(name: before, value: behind)
    }
  }
}

extension ValueKind where Value == TextEncoding {
  /// An encoding's name, in any case, with or without hyphens.
  static var encoding: ValueKind {
    let names = TextEncoding.allCases.map(\.rawValue)
    return ValueKind(name: "E", choices: names) { text throws(WrongValue) in
      guard let encoding = TextEncoding(name: text) else {
        throw WrongValue(expected: Wording.either(names))
      }
      return encoding
    }
  }
}
