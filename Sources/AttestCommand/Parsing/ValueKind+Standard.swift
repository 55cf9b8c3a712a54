import AttestRules
import AttestText

extension ValueKind where Value == String {
  /// Any text that is not empty.
  static func text(_ name: String) -> ValueKind {
    ValueKind(name: name) { text throws(WrongValue) in
      guard !text.isEmpty else { throw WrongValue(expected: "a text that is not empty") }
      return text
    }
  }

  /// A person, as a number, a login or an unambiguous name; who that is, the register says.
  static var person: ValueKind { .text("PERSON") }

  /// The path of a file that is read, or `-` for standard input.
  static var file: ValueKind { .path("FILE", .file) }

  /// The path of a file that is written.
  static var newFile: ValueKind { .path("FILE", .newFile) }

  /// The path of a file that is written, or `-` for standard output.
  static var output: ValueKind { .path("FILE", .output) }

  /// The path of a folder whose files are read.
  static var folder: ValueKind { .path("DIR", .folder) }

  /// The path of a folder into which files are written.
  static var newFolder: ValueKind { .path("DIR", .newFolder) }

  /// The path of the register's folder.
  static var register: ValueKind { .path("DIR", .register) }

  private static func path(_ name: String, _ use: PathUse) -> ValueKind {
    ValueKind(name: name, leadsTo: use) { text throws(WrongValue) in
      guard !text.isEmpty, !text.utf8.contains(0) else { throw WrongValue(expected: "a path") }
      return text
    }
  }

  /// One of a few words.
  static func word(_ name: String, of words: [String]) -> ValueKind {
    .choice(name, words.map { ($0, $0) })
  }
}

extension ValueKind where Value == Day {
  /// A day such as 2026-09-01.
  static var day: ValueKind {
    ValueKind(name: "DAY") { text throws(WrongValue) in
      if let day = Day(text) { return day }
      let isShaped =
        text.utf8.count == 10
        && text.utf8.enumerated().allSatisfy { place, byte in
          place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
        }
      throw WrongValue(
        expected: isShaped ? "a day that exists" : "a day as year-month-day, such as 2026-09-01")
    }
  }
}

extension ValueKind where Value == Int {
  /// A whole number within bounds.
  static func number(_ name: String = "N", _ bounds: ClosedRange<Int> = 1...Int.max) -> ValueKind {
    ValueKind(name: name) { text throws(WrongValue) in
      let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
      let isPlain = !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) }
      if isPlain, let number = Int(text), bounds.contains(number) { return number }
      let range =
        bounds.upperBound == Int.max
        ? "of \(bounds.lowerBound) or more" : "from \(bounds.lowerBound) to \(bounds.upperBound)"
      throw WrongValue(expected: "a whole number \(range)")
    }
  }
}

extension ValueKind where Value: Sendable {
  /// One of a few words, each standing for a value.
  static func choice(_ name: String, _ choices: [(word: String, value: Value)]) -> ValueKind {
    ValueKind(name: name, choices: choices.map(\.word)) { text throws(WrongValue) in
      if let found = choices.first(where: { $0.word == text }) { return found.value }
      throw WrongValue(expected: Wording.either(choices.map(\.word)))
    }
  }
}

extension ValueKind where Value: CaseIterable & RawRepresentable<String> & Sendable {
  /// One of an enumeration's words.
  static func choice(_ name: String, of type: Value.Type = Value.self) -> ValueKind {
    .choice(name, type.allCases.map { ($0.rawValue, $0) })
  }
}

extension ValueKind {
  /// A name of a kind, such as a site's code; `expected` says what it is, as in "a site's code".
  static func code<Kind>(_ name: String, _ expected: String) -> ValueKind where Value == Name<Kind> {
    ValueKind(name: name) { text throws(WrongValue) in
      guard let code = Name<Kind>(text) else { throw WrongValue(expected: expected) }
      return code
    }
  }
}
