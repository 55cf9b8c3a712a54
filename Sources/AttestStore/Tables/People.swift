import AttestRules

/// A person as they are kept.
public struct PersonRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.person
  /// The HR system's key.
  public var number: PersonNumber
  /// The given name, in normal form C.
  public var givenName: String
  /// The family name, in normal form C.
  public var familyName: String
  /// The address; never an identity.
  public var email: String?
  /// Their account on the machine.
  public var login: String?

  /// A person; see the properties.
  public init(
    number: PersonNumber, givenName: String, familyName: String, email: String? = nil, login: String? = nil
  ) {
    self.number = number
    self.givenName = givenName
    self.familyName = familyName
    self.email = email
    self.login = login
  }

  init(_ row: Statement) {
    number = PersonNumber(stored: row.text(0))
    givenName = row.text(1)
    familyName = row.text(2)
    email = row.optionalText(3)
    login = row.optionalText(4)
  }

  /// Given name and family name.
  public var fullName: String {
    [givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.text(number.text)
    row.text(givenName)
    row.text(familyName)
    row.text(email)
    row.text(login)
  }
}

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

/// An absence as it is kept.
public struct AbsenceRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.absence
  /// Whose it is.
  public var person: PersonNumber
  /// When.
  public var days: DayRange
  /// Its kind, without detail.
  public var sort: String?

  /// An absence; see the properties.
  public init(person: PersonNumber, days: DayRange, sort: String?) {
    self.person = person
    self.days = days
    self.sort = sort
  }

  init(_ row: Statement, person: PersonNumber) {
    self.person = person
    days = DayRange(first: row.day(1), last: row.optionalDay(2))
    sort = row.optionalText(3)
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.text(person.text)
    row.day(days.first)
    row.day(days.last)
    row.text(sort)
  }
}

/// An address that somebody had before, so that its passing to somebody else is noticed.
public struct FormerAddressRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.formerAddress
  /// The address.
  public let email: String
  /// Who had it.
  public let person: PersonNumber

  /// A former address; see the properties.
  public init(email: String, person: PersonNumber) {
    self.email = email
    self.person = person
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.text(email)
    row.text(person.text)
  }
}
