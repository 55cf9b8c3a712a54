import AttestStore

/// The bank holidays of one division, as `bank-holidays.json` has them.
public struct BankHolidays: Hashable, Sendable {
  /// The name of the file, in the register's folder.
  public static let fileName = "bank-holidays.json"

  /// The holidays in order, one a day.
  public let days: [HolidayRow]

  /// These holidays, in any order; of two on one day both names are kept.
  init(_ holidays: [HolidayRow]) {
    var days: [HolidayRow] = []
    for holiday in holidays.sorted(by: { $0.day < $1.day }) {
      guard let last = days.last, last.day == holiday.day else {
        days.append(holiday)
        continue
      }
      guard last.title != holiday.title else { continue }
      days[days.count - 1] = HolidayRow(day: last.day, title: "\(last.title), \(holiday.title)")
    }
    self.days = days
  }
}
