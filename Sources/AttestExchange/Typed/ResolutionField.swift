/// The columns of the file in which a person settles who the rows of an import belong to (`--resolve`).
///
/// The import writes the open cases; whoever decides fills in `person_number`, or a bare `-` for nobody here, and gives the
/// file back.
public enum ResolutionField: Int, TableField {
  /// What the import's file says: a login, an address or a name.
  case identity
  /// Which of them it is: `login`, `email` or `name`.
  case kind
  /// The lines of the file, for whoever looks it up.
  case lines
  /// Who it may be, with person numbers.
  case candidates
  /// Who it is; `-` if nobody here.
  case personNumber

  /// `resolutions`.
  public static let table = "resolutions"

  /// The columns in our order.
  public static let allCases: [ResolutionField] = [.identity, .kind, .lines, .candidates, .personNumber]

  /// The column's name in our own files.
  public var name: String {
    switch self {
    case .identity: "identity"
    case .kind: "kind"
    case .lines: "lines"
    case .candidates: "candidates"
    case .personNumber: "person_number"
    }
  }

  /// What may stand in the column.
  public var rule: CellRule {
    switch self {
    case .identity: .text(limit: 400)
    case .kind: .word([IdentityKind.login.rawValue, IdentityKind.email.rawValue, IdentityKind.name.rawValue])
    case .lines, .candidates: .text(limit: 4000)
    case .personNumber: .identifier
    }
  }

  /// What an empty cell or a bare `-` means there.
  public var presence: CellPresence {
    switch self {
    case .identity, .kind: .needed
    case .lines, .candidates: .optional
    case .personNumber: .clearable
    }
  }
}

/// A row of resolutions; `.left` is still open, `.cleared` is nobody here.
public typealias ResolutionRow = TableRow<ResolutionField>
/// Reads resolutions.
public typealias ResolutionReader = TableReader<ResolutionField>
