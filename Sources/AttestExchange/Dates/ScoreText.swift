/// Scores as forms and learning systems write them.
enum ScoreText {
  /// `4 / 5`, `80 %` or `80` as whole per cent, rounded down; nil for anything else.
  ///
  /// - Parameter outOf: what a bare number is out of, where it is not per cent.
  static func percent(_ text: String, outOf: Int? = nil) -> Int? {
    let kept = text.utf8.filter { $0 != 32 && $0 != UInt8(ascii: "%") }
    let parts = kept.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let outOf, outOf > 0, !text.utf8.contains(UInt8(ascii: "%")) else {
        return Array(parts[0]).withUnsafeBufferPointer { CellText.score($0) }
      }
      guard let points = hundredths(parts[0]), points <= outOf * 100 else { return nil }
      return points / outOf
    case 2:
      guard let points = hundredths(parts[0]), let most = hundredths(parts[1]), most > 0, points <= most
      else {
        return nil
      }
      return points * 100 / most
    default: return nil
    }
  }

  /// A number of points times 100; at most two decimals count.
  private static func hundredths(_ digits: some Collection<UInt8>) -> Int? {
    let parts = Array(digits).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(String(decoding: parts[0], as: UTF8.self)),
      (0...1_000_000).contains(whole)
    else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    let decimals = parts[1].prefix(2)
    guard let value = Int(String(decoding: decimals, as: UTF8.self)), value >= 0 else { return nil }
    return whole * 100 + (decimals.count == 1 ? value * 10 : value)
  }
}
