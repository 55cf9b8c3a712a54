import AttestRules

/// The columns of a roster: a row is one appointment (rules, section 10).
public enum RosterField: Int, TableField {
  /// The HR system's key of the person.
  case personNumber
  /// The given name.
  case givenName
  /// The family name.
  case familyName
  /// The e-mail address.
  case email
  /// The person's account on the machine.
  case login
  /// Staff, volunteer, governor, parent or contractor.
  case category
  /// The site's code.
  case site
  /// The department.
  case department
  /// The job title.
  case jobTitle
  /// HR's number for the post.
  case post
  /// The line manager's person number.
  case lineManager
  /// The first day of the appointment.
  case start
  /// The last day of the appointment.
  case end

  /// `people`.
  public static let table = "people"

  /// The columns in our order.
  public static let allCases: [RosterField] = [
    .personNumber, .givenName, .familyName, .email, .login, .category, .site, .department, .jobTitle, .post,
    .lineManager, .start, .end,
  ]

  /// The column's name in our own files.
  public var name: String {
    switch self {
    case .personNumber: "person_number"
    case .givenName: "given_name"
    case .familyName: "family_name"
    case .email: "email"
    case .login: "login"
    case .category: "category"
    case .site: "site"
    case .department: "department"
    case .jobTitle: "job_title"
    case .post: "post"
    case .lineManager: "line_manager"
    case .start: "start"
    case .end: "end"
    }
  }

  /// What may stand in the column.
  public var rule: CellRule {
    switch self {
    case .personNumber, .site, .post, .lineManager: .identifier
    case .givenName, .familyName, .department, .jobTitle: .text(limit: 200)
    case .email: .address
    case .login: .login
    case .category: .word(Category.allCases.map(\.description))
    case .start, .end: .day
    }
  }

  /// What an empty cell or a bare `-` means there.
  public var presence: CellPresence {
    switch self {
    case .personNumber: .needed
    case .givenName, .category, .site, .start: .kept
    default: .clearable
    }
  }
}
