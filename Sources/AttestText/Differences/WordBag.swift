/// The words of a paragraph with how often each is there, for telling a rewording from something new.
struct WordBag {
  private let counts: [String: Int]
  private let total: Int

  init(_ text: String) {
    let words = WordBag.words(of: text)
    counts = words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    total = words.count
  }

  /// Whether half of the words of the two are the same.
  func resembles(_ other: WordBag) -> Bool {
    let shared = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    return shared * 4 >= total + other.total
  }

  static func words(of text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
