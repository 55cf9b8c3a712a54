/// The columns of accounts that exist already and come in as unapproved.
///
/// The export has more columns; those that are worked out from the register are ignored on import.
public enum AccountField: Int, TableField {
  /// The account's number in our export; a new one is given on import.
  case account
  /// The platform.
  case platform
  /// The handle on it.
  case handle
  /// The site's code.
  case site
  /// The lead's person number.
  case lead
  /// The operators' person numbers, with `; ` between.
  case operators
  /// Where the credentials are kept; never the secret.
  case credentialsKept

  /// `accounts`.
  public static let table = "accounts"

  /// The columns in our order.
  public static let allCases: [AccountField] = [
    .account, .platform, .handle, .site, .lead, .operators, .credentialsKept,
  ]

  /// The column's name in our own files.
  public var name: String {
    switch self {
    case .account: "account"
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
    case .account, .platform, .site, .lead: .identifier
    case .handle: .text(limit: 200)
    case .operators: .text(limit: 4000)
    case .credentialsKept: .text(limit: 500)
    }
  }

  /// What an empty cell or a bare `-` means there.
  public var presence: CellPresence {
    switch self {
    case .platform, .handle, .site: .needed
    case .account, .lead, .operators, .credentialsKept: .optional
    }
  }
}

/// Reads accounts.
public typealias AccountReader = TableReader<AccountField>

extension TableRow where Field == AccountField {
  /// The operators' person numbers.
  public var operators: [String] {
    String(decoding: bytes(.operators), as: UTF8.self).unicodeScalars.split { $0 == ";" }
      .map { CellScratch.trimmed(String(String.UnicodeScalarView($0))) }
      .filter { !$0.isEmpty }
  }
}
