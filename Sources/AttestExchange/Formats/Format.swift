/// What the files of one source look like, and what their columns are to us.
///
/// A format is a value: a new source is one more of these.
public struct Format: Sendable {
  /// How a column of theirs is read.
  enum Reading: Sendable {
    case plain
    /// A date, whose form the whole column decides.
    case date
    /// A role, by the format's table of roles.
    case role
    case words([String: String])
    case score
    case firstOf(String)
  }

  /// A column of theirs for one of ours; several headers are joined with spaces.
  struct Column: Sendable {
    let headers: [String]
    let field: String
    let reading: Reading

    init(_ headers: String..., as field: String, _ reading: Reading = .plain) {
      self.headers = headers
      self.field = field
      self.reading = reading
    }
  }

  /// Rows that are passed over.
  struct Skip: Sendable {
    let header: String
    let values: Set<String>
    var isInverse = false
    let why: String
  }

  /// The name that `--format` takes.
  public let name: String
  /// What the source is called.
  public let title: String
  /// The table that the files are for.
  public let table: String
  /// The headers by which the format is known; all must be there.
  let signature: [String]
  let columns: [Column]
  var identity: IdentityKind = .personNumber
  var skips: [Skip] = []
  /// What the roles of the source are to us.
  public var roles = RoleTable([:])
  /// The same in every row, unless the mapping says something else.
  var values: [String: String] = [:]
  var isOwn = false
}

extension Format {
  /// Our own columns for a table.
  static func own<Field: TableField>(_ type: Field.Type) -> Format {
    Format(
      name: "own", title: "our own columns", table: Field.table, signature: [],
      columns: Field.allCases.map { Column($0.name, as: $0.name) }, isOwn: true)
  }

  /// The formats for a table, the most particular first.
  public static func all(for table: String) -> [Format] {
    []
  }
}
