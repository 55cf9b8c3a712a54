/// Small pieces of English that every message shares.
package enum Wording {
  /// `a, b or c`.
  package static func either(_ words: [String]) -> String { joined(words, "or") }

  /// `a, b and c`.
  package static func all(_ words: [String]) -> String { joined(words, "and") }

  private static func joined(_ words: [String], _ last: String) -> String {
    guard words.count > 1, let end = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + end
  }

  /// `1 person`, `3 people`.
  package static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
