import AttestRules

extension DayRange {
  /// The days of some runs that are in none of others, as runs in order.
  static func days(of runs: [DayRange], without others: [DayRange]) -> [DayRange] {
    var left = joined(runs)
    for other in others {
      left = left.flatMap { $0.without(other) }
    }
    return left
  }

  private func without(_ other: DayRange) -> [DayRange] {
    guard let common = intersection(other) else { return [self] }
    var left: [DayRange] = []
    if first < common.first { left.append(DayRange(first: first, last: common.first.eve)) }
    if let end = common.last, last.map({ end < $0 }) ?? true {
      left.append(DayRange(first: end.next, last: last))
    }
    return left
  }
}
