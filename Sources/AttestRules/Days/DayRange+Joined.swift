extension DayRange {
  /// The same days as runs that neither overlap nor touch, in order; runs that hold no day are dropped.
  public static func joined(_ ranges: some Sequence<DayRange>) -> [DayRange] {
    var result: [DayRange] = []
    for range in ranges.sorted(by: { $0.first < $1.first }) where !range.isEmpty {
      guard let previous = result.last, previous.touches(range) else {
        result.append(range)
        continue
      }
      result[result.count - 1] = DayRange(first: previous.first, last: laterEnd(previous.last, range.last))
    }
    return result
  }

  /// Whether the run holds no day, because it ends before it begins.
  public var isEmpty: Bool {
    ended(before: first)
  }

  /// Whether a run that begins no earlier than this one overlaps it or begins the day after it ends.
  private func touches(_ later: DayRange) -> Bool {
    guard let last else { return true }
    return later.first <= last.next
  }

  private static func laterEnd(_ one: Day?, _ other: Day?) -> Day? {
    guard let one, let other else { return nil }
    return max(one, other)
  }
}
