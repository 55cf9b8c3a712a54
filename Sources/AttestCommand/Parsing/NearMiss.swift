/// Finds what somebody probably meant.
enum NearMiss {
  /// The candidate nearest to a word, or nil when none is near enough to be worth offering.
  static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    let limit = max(1, min(3, word.unicodeScalars.count / 3))
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let found = distance(word.lowercased(), candidate.lowercased(), limit: limit)
      if found <= limit, found < best?.distance ?? Int.max { best = (candidate, found) }
    }
    return best?.word
  }

  /// How many insertions, deletions, replacements and swaps of neighbours lead from one word to another.
  ///
  /// Counted in Unicode scalars; `limit + 1` where it is certain to be more than the limit.
  static func distance(_ left: String, _ right: String, limit: Int) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    guard abs(left.count - right.count) <= limit, left.count <= 64 else { return limit + 1 }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = left[row] == right[column] ? 0 : 1
        var cost = min(last[column] + change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
