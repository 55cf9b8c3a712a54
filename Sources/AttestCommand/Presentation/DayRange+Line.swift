import AttestRules

extension DayRange {
  /// Such as `2026-09-01 to 2027-08-31`, or `from 2026-09-01`.
  var words: String {
    guard let last else { return "from \(first)" }
    return first == last ? "\(first)" : "\(first) to \(last)"
  }
}
