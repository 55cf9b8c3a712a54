/// Finds the word that was probably meant.
enum Nearest {
  /// The nearest of the words, if it is at most a third of the text's length away (and at most 3 letters).
  static func word(to text: String, among words: some Sequence<String>) -> String? {
    let scalars = Array(text.lowercased().unicodeScalars.prefix(64))
    let limit = min(3, max(1, scalars.count / 3))
    var best: (word: String, distance: Int)?
    for word in words {
      let distance = distance(scalars, Array(word.lowercased().unicodeScalars))
      if distance <= limit, distance < best?.distance ?? .max { best = (word, distance) }
    }
    return best?.word
  }

  /// How many letters must be put in, taken out, changed or swapped with their neighbour.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let isSame = left[row - 1] == right[column - 1]
        var least = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          least = min(least, beforeLast[column - 2] + 1)
        }
        current[column] = least
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
