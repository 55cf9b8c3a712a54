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

  /// A cell is not plain text of ours, but to be turned into it.
  enum Reading: Hashable {
    case plain
    /// A date in this form.
    case date(DateForm)
    /// A word of theirs for one of ours, compared without regard to case; a word that is not in it is a problem.
    case words([String: String])
    /// A role, by the table of roles.
    case role(RoleTable)
    /// A score such as `4 / 5` or `80 %`.
    case score
    /// The first part of a list divided by this character.
    case firstOf(String)
  }

  /// One a field, in the order of the fields.
  var sources: [Source]
  /// One a field, in the order of the fields.
  var readings: [Reading]
  /// By what a row says whose it is.
  var who: IdentityKind = .personNumber
  /// Whether a guard before a formula is to be taken off, as in our own files.
  var takesGuardOff = false
  /// The headers of the file.
  var headers: [String]
  /// Which rows are none of ours.
  var skips: [SkipRule] = []

  /// A plan in which no cell is in the file.
  init(fields: Int, headers: [String]) {
    sources = Array(repeating: .missing, count: fields)
    readings = Array(repeating: .plain, count: fields)
    self.headers = headers
  }

  /// The column of the file that a field is read from; the first, if there are several.
  func column(of field: Int) -> Int? {
    switch sources[field] {
    case .column(let column): column
    case .joined(let columns): columns.first
    case .missing, .constant: nil
    }
  }

  /// Stands for everything that gives a row its meaning, in the digest of the row.
  var seed: UInt64 {
    let described = "\(sources)|\(readings)|\(who)|\(takesGuardOff)|\(headers)"
    return Array(described.utf8).withUnsafeBufferPointer { RowDigest(of: $0, seed: 1).high }
  }
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

/// Rows of a file that are passed over, and why.
struct SkipRule: Hashable {
  let column: Int
  /// In lower case.
  let values: Set<String>
  /// Whether rows with other values than these are passed over, rather than those with them.
  let isInverse: Bool
  /// For the message, such as "accounts that are switched off".
  let why: String
}
