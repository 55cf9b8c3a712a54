/// Where the cells of our columns come from in a file of somebody else's, and how they are read.
struct ColumnPlan {
  /// Where one cell comes from.
  enum Source: Hashable {
    case missing
    case column(Int)
    /// The same text in every row.
    case constant(String)
    /// The texts of several columns, with spaces between.
    case joined([Int])
  }

  /// One a field, in the order of the fields.
  var sources: [Source]
  /// One a field, in the order of the fields.
  var readings: [CellReading]
  /// By what a row says whose it is: the first of these that is not empty.
  var identities: [IdentitySource] = []
  /// The field whose cell lists several values, each of which makes a row.
  var listed: (field: Int, divider: CellReading.Divider)?
  /// The fields whose dates are in a form that the whole column has to decide.
  var undecided: [Int] = []
  /// Whether a guard before a formula is to be taken off, as in our own files.
  var takesGuardOff = false
  /// The headers of the file.
  var headers: [String]
  /// Columns that hold one of a few words, or their row is shifted.
  var guards: [WordGuard] = []
  /// Which rows are none of ours.
  var skips: [SkipRule] = []

  /// A plan in which no cell is in the file.
  init(fields: Int, headers: [String]) {
    sources = Array(repeating: .missing, count: fields)
    readings = Array(repeating: .plain, count: fields)
    self.headers = headers
  }

  /// The plan of rows that come in our own columns, put together from something else.
  init<Field: TableField>(supplied type: Field.Type, isGuarded: Bool) {
    self.init(fields: Field.allCases.count, headers: Field.allCases.map(\.name))
    takesGuardOff = isGuarded
    sources = Field.allCases.map { .column($0.rawValue) }
    // A row without a person number may have a login or an address behind its other cells.
    let kinds: [IdentityKind] = [.login, .email]
    identities =
      [IdentitySource(source: .column(0), kind: .personNumber)]
      + kinds.enumerated().map {
        IdentitySource(source: .column(sources.count + $0.offset), kind: $0.element)
      }
  }

  /// The column of the file that a field is read from; the first, if there are several.
  func column(of field: Int) -> Int? {
    switch sources[field] {
    case .column(let column): column
    case .joined(let columns): columns.first
    case .missing, .constant: nil
    }
  }
}

/// A column that is not ours and holds one of a few words.
struct WordGuard: Hashable {
  let column: Int
  /// In lower case.
  let words: [String]
}

/// A column that says whose a row is, and by what.
struct IdentitySource: Hashable {
  let source: ColumnPlan.Source
  let kind: IdentityKind
}

/// By what the rows of a file say whose they are.
public enum IdentityKind: String, Sendable, Hashable, Codable {
  /// The HR system's number.
  case personNumber = "person_number"
  /// The account on the machine.
  case login
  /// The e-mail address: only to be believed if exactly one present holder matches.
  case email
  /// The name: never to be believed, only reported for a person to decide.
  case name

  /// What it is called in a message.
  var title: String {
    switch self {
    case .personNumber: "person number"
    case .login: "login"
    case .email: "e-mail address"
    case .name: "name, which a person has to decide"
    }
  }

  /// What may stand in a cell that says whose a row is.
  var rule: CellRule {
    switch self {
    case .personNumber: .identifier
    case .login: .login
    case .email: .address
    case .name: .text(limit: 400)
    }
  }
}

/// Whose a row is, by what its file says.
public enum Identity {
  /// The HR system's number.
  case personNumber(Bytes)
  /// The account on the machine.
  case login(Bytes)
  /// The e-mail address.
  case email(Bytes)
  /// The name, given name first.
  case name(Bytes)
}
