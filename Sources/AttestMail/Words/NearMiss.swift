/// Finds what somebody may have meant.
enum NearMiss {
  /// The word that takes the fewest letters added, dropped or changed, if that is at most a third of it; of
  /// several, the first.
  static func of(_ word: String, in words: [String]) -> String? {
    let distances = words.map { (word: $0, distance: distance(Array(word.utf8), Array($0.utf8))) }
    let best = distances.min { $0.distance < $1.distance }
    guard let best, best.distance <= max(1, best.word.utf8.count / 3) else { return nil }
    return best.word
  }

  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    guard one.count <= 64 else { return .max }
    var row = Array(0...other.count)
    for (index, byte) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let changed = diagonal + (byte == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
