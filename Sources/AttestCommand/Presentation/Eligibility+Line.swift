import AttestRules

extension Eligibility {
  /// Such as `eligible until 2027-09-01`, or `not eligible: SM-READ: never done`.
  var line: Line {
    switch self {
    case .eligible(nil): "\("eligible", .green), no end in sight"
    case .eligible(let last?): "\("eligible", .green) until \(last)"
    case .notEligible: "\("not eligible", .red): \(reasons)"
    }
  }

  /// The reasons against, as they stand in files.
  var reasons: String {
    guard case .notEligible(let objections) = self else { return "" }
    return objections.map(\.description).joined(separator: "; ")
  }

  /// The last day of being eligible; nil when not eligible, or when no end is in sight.
  var lastDay: Day? {
    guard case .eligible(let last) = self else { return nil }
    return last
  }
}
