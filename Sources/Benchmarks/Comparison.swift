/// One question answered by `attest` and by another program, turn by turn.
struct Comparison {
  let title: String
  let peer: String
  let ours: [Double]
  let theirs: [Double]
  let isSameAnswer: Bool

  /// Runs both in turn, once to warm up and then so many times.
  init(
    _ title: String, against peer: String, runs: Int, ours: () throws -> Double, theirs: () throws -> Double,
    isSameAnswer: () throws -> Bool
  ) throws {
    self.title = title
    self.peer = peer
    var (mine, others): ([Double], [Double]) = ([], [])
    for run in 0...runs {
      let one = try ours()
      let other = try theirs()
      if run > 0 {
        mine.append(one)
        others.append(other)
      }
    }
    self.ours = mine
    self.theirs = others
    self.isSameAnswer = try isSameAnswer()
  }

  /// The medians, and the median of each turn's ratio, such as `eligible, cold: attest 0.004 s, sqlite3 0.003 s, ratio 1.2,
  /// same answer`.
  var line: String {
    let (mine, others) = (Self.median(ours), Self.median(theirs))
    let ratios = zip(ours, theirs).map { $0 / $1 }
    return "\(title): attest \(Self.rounded(mine)) s, \(peer) \(Self.rounded(others)) s, "
      + "ratio \(Self.rounded(Self.median(ratios))), \(isSameAnswer ? "same answer" : "ANSWERS DIFFER")"
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  private static func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 10_000).rounded())
    let fraction = String(10_000 + thousandths % 10_000).dropFirst()
    return "\(thousandths / 10_000).\(fraction)"
  }
}
