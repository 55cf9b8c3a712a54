/// Finds the word that somebody probably meant.
enum NearMiss {
  /// The candidate closest to `word` without regard to case, if at most a third of it differs.
  static func of(_ word: String, among candidates: [String]) -> String? {
    let limit = max(1, word.unicodeScalars.count / 3)
    let measured = candidates.map { ($0, distance(word.lowercased(), $0.lowercased())) }
    guard let best = measured.min(by: { $0.1 < $1.1 }), best.1 <= limit else { return nil }
    return best.0
  }

  /// How many scalars must be changed, added or left out, or neighbours swapped, to make one word of the
  /// other.
  private static func distance(_ left: String, _ right: String) -> Int {
    let from = Array(left.unicodeScalars)
    let to = Array(right.unicodeScalars)
    guard !from.isEmpty, !to.isEmpty, from.count <= 100, to.count <= 100 else {
      return max(from.count, to.count)
    }
    var beforeLast: [Int] = []
    var last = Array(0...to.count)
    for row in from.indices {
      var next = [row + 1]
      for column in to.indices {
        var best = min(last[column + 1], next[column]) + 1
        best = min(best, last[column] + (from[row] == to[column] ? 0 : 1))
        if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        next.append(best)
      }
      beforeLast = last
      last = next
    }
    return last[to.count]
  }
}
