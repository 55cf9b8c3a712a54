/// Finds the word that was probably meant, for "did you mean …".
public enum NearMiss {
  /// The candidate nearest to a word that is none of them; nil when none is near.
  ///
  /// Case, `-`, `_` and spaces do not count. Near is one slip (a letter left out, put in, exchanged, or two swapped) for every three
  /// letters, at least one and at most three; of equally near ones the first is taken.
  public static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    let letters = letters(of: word)
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    let most = min(3, max(1, letters.count / 3))
    var best: (slips: Int, candidate: String)?
    for candidate in candidates {
      let other = self.letters(of: candidate)
      guard abs(other.count - letters.count) <= most else { continue }
      let slips = slips(from: letters, to: other)
      if slips <= min(most, (best?.slips ?? .max) - 1) { best = (slips, candidate) }
    }
    return best?.candidate
  }

  private static func letters(of word: String) -> [Unicode.Scalar] {
    word.lowercased().unicodeScalars.filter { !"-_ ".unicodeScalars.contains($0) }
  }

  /// The fewest slips between two words (the optimal string alignment distance).
  private static func slips(from one: [Unicode.Scalar], to other: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...other.count)
    for row in one.indices {
      var next = [row + 1]
      for column in other.indices {
        let same = one[row] == other[column]
        var least = min(last[column + 1] + 1, next[column] + 1, last[column] + (same ? 0 : 1))
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          least = min(least, before[column - 1] + 1)
        }
        next.append(least)
      }
      (before, last) = (last, next)
    }
    return last.last ?? 0
  }
}
