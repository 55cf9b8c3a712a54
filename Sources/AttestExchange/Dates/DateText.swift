import AttestRules

/// A date as other systems write it, taken apart but with the order of day and month still open.
///
/// `2026-09-01`, `2026/05/20 1:43:01 PM GMT+1`, `27/07/26, 19:06`, `7/27/26 19:06:23`,
/// `2018-05-25 14:03:00 BST`, `27 July 2026`, `Monday, 27 July 2026, 7:06 PM`.
struct DateText {
  /// What a reading in one form comes to.
  enum Reading: Hashable {
    case day(Day)
    /// The form fits, but the calendar has no such day.
    case impossible
    /// The text has not this form.
    case otherForm
  }

  private enum Parts {
    /// The year stands first.
    case yearFirst(Int, Int, Int)
    /// Two numbers whose order is open, then the year.
    case yearLast(Int, Int, year: Int)
    /// The month is written as a word.
    case named(day: Int, month: Int, year: Int)
    case none
  }

  private let parts: Parts

  init(_ text: String) {
    var tokens = DateTokens(text)
    parts = DateText.parsed(&tokens)
  }

  /// Whether it is a date in any form.
  var isDate: Bool {
    DateForm.allCases.contains { form in
      if case .day = day(as: form) { true } else { false }
    }
  }

  /// The day, if the text is read in this form; a month that is written as a word needs no form.
  func day(as form: DateForm) -> Reading {
    switch (parts, form) {
    case (.named(let day, let month, let year), _): DateText.made(year, month, day)
    case (.yearFirst(let year, let month, let day), .yearMonthDay): DateText.made(year, month, day)
    case (.yearLast(let day, let month, let year), .dayMonthYear): DateText.made(year, month, day)
    case (.yearLast(let month, let day, let year), .monthDayYear): DateText.made(year, month, day)
    default: .otherForm
    }
  }

  private static func made(_ year: Int, _ month: Int, _ day: Int) -> Reading {
    Day(year: year, month: month, day: day).map { .day($0) } ?? .impossible
  }

  private static func parsed(_ tokens: inout DateTokens) -> Parts {
    tokens.skipWeekday()
    guard let first = tokens.number() else { return .none }
    var ahead = tokens
    if let divider = ahead.divider(), let second = ahead.number() {
      guard ahead.divider() == divider, let third = ahead.number(), ahead.timeFollows() else { return .none }
      if first.digits == 4 {
        guard second.digits <= 2, third.digits <= 2, divider != UInt8(ascii: ".") else { return .none }
        return .yearFirst(first.value, second.value, third.value)
      }
      guard first.digits <= 2, second.digits <= 2, let year = DateText.year(third) else { return .none }
      return .yearLast(first.value, second.value, year: year)
    }
    guard first.digits <= 2, let month = tokens.month(), let written = tokens.number(),
      let year = DateText.year(written), tokens.timeFollows()
    else { return .none }
    return .named(day: first.value, month: month, year: year)
  }

  /// Two digits are 20yy.
  private static func year(_ number: (value: Int, digits: Int)) -> Int? {
    switch number.digits {
    case 2: 2000 + number.value
    case 4: number.value
    default: nil
    }
  }
}
