import AttestRules

extension Day {
  static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// The day as people write it: `Tuesday 1 September 2026`.
  var inWords: String {
    "\(weekday.englishName) \(parts.day) \(Day.englishMonths[parts.month - 1]) \(parts.year)"
  }

  /// The day as iCalendar writes it: `20260901`.
  var calendarDate: String {
    String(description.unicodeScalars.filter { $0 != "-" }.map(Character.init))
  }
}

extension Day.Weekday {
  /// The name of the day, with a capital.
  var englishName: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}
