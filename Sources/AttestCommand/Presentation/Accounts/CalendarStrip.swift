import AttestRules

/// Twelve months in two lines: where an account has enough eligible operators, and where it has not.
///
/// A month is three signs, one for each third of it: full for covered, half for some of the days, a dot for none.
struct CalendarStrip {
  /// The runs of covered days.
  let covered: [DayRange]
  /// The day on which it begins.
  let day: Day

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The names of the months, then the signs.
  var lines: [Line] {
    let starts = (0..<12).map { firstOfMonth.adding(months: $0) }
    let names: [Line] = starts.map { "\(CalendarStrip.months[$0.parts.month - 1], .dim)" }
    return [.joined(names, by: " "), .joined(starts.map(month), by: " ")]
  }

  private var firstOfMonth: Day { day.adding(days: 1 - day.parts.day) }

  private func month(_ first: Day) -> Line {
    let ends = [first, first.adding(days: 10), first.adding(days: 20), first.adding(months: 1)]
    return zip(ends, ends.dropFirst()).reduce(Line()) { $0 + third(from: $1.0, to: $1.1.eve) }
  }

  private func third(from first: Day, to last: Day) -> Line {
    guard last >= day else { return " " }
    let start = max(first, day)
    let days = last.days(since: start) + 1
    let count = (0..<days).count { place in covered.contains { $0.contains(start.adding(days: place)) } }
    switch count {
    case days: return "\("█", .green)"
    case 0: return "\("·", .red)"
    default: return "\("▄", .yellow)"
    }
  }
}
