import AttestRules
import AttestStore
import AttestText

extension BankHolidays {
  /// Reads the bank holidays of one division from a file in gov.uk's format.
  ///
  /// The file is somebody else's: further keys and divisions are passed over, but the titles and days that are
  /// read must be right.
  ///
  /// - Throws: ``ConfigurationProblems``, all that is wrong at once.
  public static func read(
    _ bytes: [UInt8], division: HolidayDivision, file: String = BankHolidays.fileName
  ) throws(ConfigurationProblems) -> BankHolidays {
    var reader = ConfigurationReader()
    let holidays = reader.root(bytes).map { reader.holidays($0, division) }
    guard reader.faults.isEmpty, let holidays else { throw ConfigurationProblems(reader.faults, in: file) }
    return BankHolidays(holidays)
  }
}

extension ConfigurationKey {
  fileprivate static let file = ConfigurationKey(
    "bank holidays", like: "the one at gov.uk/bank-holidays.json")
  fileprivate static let events = ConfigurationKey(
    "events", like: "[{\"title\": \"Christmas Day\", \"date\": \"2026-12-25\"}]")
  fileprivate static let title = ConfigurationKey("title", like: "\"Christmas Day\"")
  fileprivate static let date = ConfigurationKey("date", like: "\"2026-12-25\"")
}

extension ConfigurationReader {
  fileprivate mutating func holidays(_ node: JSONNode, _ division: HolidayDivision) -> [HolidayRow] {
    let key = ConfigurationKey(division.rawValue, like: "{\"events\": []}")
    guard let file = fields(node, .file, known: nil), let own = needed(key, file),
      let fields = fields(own, key, known: nil), let list = needed(.events, fields)
    else { return [] }
    var holidays: [HolidayRow] = []
    for element in elements(list, .events) {
      guard let event = self.fields(element, .events, known: nil) else { continue }
      let title = needed(.title, event).flatMap { text($0, .title) }
      let day = needed(.date, event).flatMap { self.day($0, .date) }
      if let title, let day { holidays.append(HolidayRow(day: day, title: title)) }
    }
    return holidays
  }
}
