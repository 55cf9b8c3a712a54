import AttestRules

/// An appointment as it is kept.
public struct AppointmentRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.appointment
  /// Whose it is.
  public var person: PersonNumber
  /// Where.
  public var site: SiteCode
  /// As what.
  public var category: Category
  /// HR's number for the post, or empty.
  public var post: String
  /// When.
  public var days: DayRange
  /// The department.
  public var department: String?
  /// The job title.
  public var jobTitle: String?
  /// The line manager.
  public var manager: PersonNumber?

  /// An appointment; see the properties.
  public init(person: PersonNumber, site: SiteCode, category: Category, post: String, days: DayRange) {
    self.person = person
    self.site = site
    self.category = category
    self.post = post
    self.days = days
  }

  init(_ row: Statement, person: PersonNumber) {
    self.person = person
    site = SiteCode(stored: row.text(1))
    category = Category(rawValue: UInt8(truncatingIfNeeded: row.integer(2))) ?? .staff
    post = row.text(3)
    days = DayRange(first: row.day(4), last: row.optionalDay(5))
    department = row.optionalText(6)
    jobTitle = row.optionalText(7)
    manager = row.optionalText(8).map { PersonNumber(stored: $0) }
  }

  /// What the rules care about.
  public var appointment: Appointment {
    Appointment(category: category, site: site, days: days, manager: manager, department: department ?? "")
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.text(person.text)
    row.text(site.text)
    row.integer(Int64(category.rawValue))
    row.text(post)
    row.day(days.first)
    row.day(days.last)
    row.text(department)
    row.text(jobTitle)
    row.text(manager?.text)
  }
}
