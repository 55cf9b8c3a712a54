import AttestExchange

/// The columns of a list of accounts that exist already.
public enum AccountField: Int, TableField {
  /// The platform, such as Facebook.
  case platform
  /// The handle or address.
  case handle
  /// The code of the site that it is for.
  case site
  /// The person number of whoever leads it.
  case lead
  /// The person numbers of whoever runs it, with `;` between them.
  case operators
  /// Where its credentials are kept.
  case credentialsKept

  /// `accounts`.
  public static let table = "accounts"

  /// The columns in our order.
  public static let allCases: [AccountField] = [
    .platform, .handle, .site, .lead, .operators, .credentialsKept,
  ]

  /// The column's name in our own files.
  public var name: String {
    switch self {
    case .platform: "platform"
    case .handle: "handle"
    case .site: "site"
    case .lead: "lead"
    case .operators: "operators"
    case .credentialsKept: "credentials_kept"
    }
  }

  /// What may stand in the column.
  public var rule: CellRule {
    switch self {
    case .platform, .handle, .site, .lead: .identifier
    case .operators: .text(limit: 8192)
    case .credentialsKept: .text(limit: 200)
    }
  }

  /// What an empty cell or a bare `-` means there.
  public var presence: CellPresence {
    switch self {
    case .platform, .handle, .site: .needed
    case .lead, .operators, .credentialsKept: .optional
    }
  }
}
