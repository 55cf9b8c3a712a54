import AttestRules

extension Day {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// The day as people write it, such as `1 September 2026`.
  var inWords: String {
    let parts = parts
    return "\(parts.day) \(Day.months[parts.month - 1]) \(parts.year)"
  }

  /// The day with its weekday, such as `Tuesday 1 September 2026`.
  var withWeekday: String {
    let weekday = "\(weekday)"
    return weekday.prefix(1).uppercased() + weekday.dropFirst() + " " + inWords
  }

  /// How far the day is from another: `today`, `tomorrow`, `in 12 days`, `3 days ago`.
  func distance(from today: Day) -> String {
    let days = days(since: today)
    return switch days {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "yesterday"
    case ..<0: "\(-days) days ago"
    default: "in \(days) days"
    }
  }
}
