/// One row of a roster: one appointment of one person, as far as the file says (section 10).
public struct RosterEntry: Sendable {
  /// The line of the file.
  public var line = 0
  /// Where; nil when the file does not say.
  public var site: SiteCode?
  /// As what; nil when the file does not say.
  public var category: Category?
  /// HR's number for the post; empty for none, nil when the file does not say.
  public var post: String?
  /// The first day.
  public var start: Edit<Day> = .keep
  /// The last day.
  public var last: Edit<Day> = .keep
  /// The department.
  public var department: Edit<String> = .keep
  /// The job title.
  public var jobTitle: Edit<String> = .keep
  /// The line manager.
  public var manager: Edit<PersonNumber> = .keep

  /// A row that says nothing yet.
  public init() {}

  /// Whether the row says anything about an appointment.
  public var isAboutAppointment: Bool {
    site != nil || category != nil || post != nil || start != .keep || last != .keep || department != .keep
      || jobTitle != .keep || manager != .keep
  }
}

/// An appointment as a roster knows it.
public struct RosterAppointment: Hashable, Sendable {
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

  /// An appointment; what is left out is not known.
  public init(
    site: SiteCode, category: Category, post: String, days: DayRange, department: String? = nil,
    jobTitle: String? = nil, manager: PersonNumber? = nil
  ) {
    self.site = site
    self.category = category
    self.post = post
    self.days = days
    self.department = department
    self.jobTitle = jobTitle
    self.manager = manager
  }
}

/// Why a row of a roster cannot be taken.
public enum RosterProblem: Error, Hashable, Sendable {
  /// A first appointment needs a site.
  case siteNeeded
  /// A first appointment needs a category.
  case categoryNeeded
  /// The row could mean several of the person's appointments.
  case ambiguous(appointments: Int)
  /// The appointment would end before it starts.
  case endsBeforeItStarts(first: Day, last: Day)
  /// An earlier row of the file is about the same appointment.
  case repeated(line: Int)
}
