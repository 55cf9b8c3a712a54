/// What the files of one source look like, and what their columns are to us.
///
/// A format is a value: a new source is one more of these, in a file of its own.
public struct Format: Sendable {
  /// The name that `--format` takes.
  public let name: String
  /// What the source is called.
  public let title: String
  /// The table that the files are for.
  public let table: String
  /// The headers by which the format is known; all must be there.
  let signature: [String]
  /// The columns of theirs that are read.
  let columns: [Column]
  /// By what its rows say whose they are, the best first; empty for a format of our own.
  var identities: [IdentityColumn] = []
  /// Rows that are passed over.
  var skips: [Skip] = []
  /// Columns that hold one of these words or nothing: real files have rows that are shifted by a column.
  var expected: [String: [String]] = [:]
  /// What the roles of the source are to us.
  public var roles = RoleTable([:])
  /// The same in every row, unless the mapping says something else.
  var values: [String: String] = [:]
  /// Whether the files are ours: cells that a spreadsheet would take for formulas carry a guard.
  var isOwn = false
  /// Whether a row may have fewer cells than the header.
  var allowsShortRows = false
  /// What to look at besides the signature.
  var isMatch: @Sendable (Header) -> Bool = { _ in true }
  /// Columns that depend on the header and the mapping.
  var columnsFor: (@Sendable (Header, Mapping) throws(HeaderError) -> [Column])?

  /// How a column of theirs is read.
  enum Reading: Sendable {
    case plain
    /// A date, whose form the whole column decides, unless the source always writes the same.
    case date(always: DateForm? = nil)
    /// A role, by the format's table of roles.
    case role
    /// Anything that needs no settings of the import.
    case cell(CellReading)
    /// A score.
    case score
    /// Passed or failed, by a score.
    case mark
    /// Several values, each of which makes a row.
    case list(CellReading.Divider)
  }

  /// A column of theirs for one of ours; several headers are joined with spaces.
  struct Column: Sendable {
    let headers: [String]
    /// The position in the file, from 0, where the header does not tell the column.
    let position: Int?
    let field: String
    let reading: Reading

    init(_ headers: String..., as field: String, _ reading: Reading = .plain) {
      (self.headers, position, self.field, self.reading) = (headers, nil, field, reading)
    }

    init(position: Int, as field: String, _ reading: Reading = .plain) {
      (headers, self.position, self.field, self.reading) = ([], position, field, reading)
    }
  }

  /// A column of theirs that says whose a row is.
  struct IdentityColumn: Sendable {
    let headers: [String]
    /// The position in the file, from 0, where the header does not tell the column.
    let position: Int?
    let kind: IdentityKind

    init(_ headers: String..., by kind: IdentityKind) {
      (self.headers, position, self.kind) = (headers, nil, kind)
    }

    init(position: Int, by kind: IdentityKind) {
      (headers, self.position, self.kind) = ([], position, kind)
    }
  }

  /// Rows of theirs that are passed over.
  struct Skip: Sendable {
    let header: String
    let test: SkipRule.Test
    let why: String

    init(_ header: String, _ test: SkipRule.Test, _ why: String) {
      (self.header, self.test, self.why) = (header, test, why)
    }
  }
}

extension Format {
  /// Our own columns for a table.
  static func own<Field: TableField>(_ type: Field.Type) -> Format {
    Format(
      name: "own", title: "our own columns", table: Field.table, signature: [],
      columns: Field.allCases.map { Column($0.name, as: $0.name) }, isOwn: true)
  }

  /// Whether the format's files have such a header.
  func matches(_ header: Header) -> Bool {
    signature.allSatisfy { header.has($0) } && isMatch(header)
  }
}
