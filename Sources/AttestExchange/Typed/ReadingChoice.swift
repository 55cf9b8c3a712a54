import AttestRules
import AttestText

/// Chooses how the text of a column is read, by the format and by what the importer says.
struct ReadingChoice {
  private let format: Format
  private let options: ImportOptions
  private var mapping: Mapping { options.mapping }

  init(format: Format, options: ImportOptions) {
    self.format = format
    self.options = options
  }

  /// How a column of the format is read; nil if the whole column has to decide.
  ///
  /// - Returns: nil inside for an undecided date, and nil outside for a column that cannot be read because a setting lacks.
  func choice<Field: TableField>(_ reading: Format.Reading, _ field: Field) throws(HeaderError)
    -> CellReading??
  {
    switch reading {
    case .plain: return .some(plainReading(field))
    case .date(let always): return .some(always.map { .date($0) } ?? date)
    case .role: return .some(.role(try roles()))
    case .cell(let reading): return .some(reading)
    case .score: return .some(.score(outOf: mapping.points))
    case .mark: return mapping.passMark.map { .some(.mark($0, outOf: mapping.points)) }
    case .list(let divider): return .some(.part(divider))
    }
  }

  /// How a column that the mapping names is read; nil if the whole column has to decide.
  func mapped<Field: TableField>(_ field: Field) throws(HeaderError) -> CellReading? {
    if let mark = mapping.passMark, field.name == "outcome" { return .mark(mark, outOf: mapping.points) }
    if let words = OutcomeWords.words(for: field) { return .words(words) }
    if field.name == "category" {
      return format.roles.isEmpty && mapping.roles.isEmpty ? .plain : .role(try roles())
    }
    switch field.rule {
    case .day, .recordDay: return date
    case .score: return .score(outOf: mapping.points)
    default: return codes(field)
    }
  }

  /// How a value that is the same in every row is read: as our own.
  func constant<Field: TableField>(_ field: Field) -> CellReading { .plain }

  private var date: CellReading? {
    (options.dateForm ?? mapping.dateFormat).map { .date($0) }
  }

  /// Days are decided by the whole column, also under our own names: spreadsheets rewrite them.
  private func plainReading<Field: TableField>(_ field: Field) -> CellReading? {
    switch field.rule {
    case .day, .recordDay: date
    default: codes(field)
    }
  }

  private func codes<Field: TableField>(_ field: Field) -> CellReading {
    if field.name == "category", !mapping.roles.isEmpty, let roles = try? ownRoles() { return .role(roles) }
    let isCode = ["site", "policy", "course"].contains(field.name)
    return isCode && !mapping.codes.isEmpty ? .codes(mapping.codes) : .plain
  }

  /// Our own words and what the mapping says besides.
  private func ownRoles() throws(HeaderError) -> RoleTable {
    var roles = try roles()
    for category in Category.allCases where roles[category.description] == nil {
      roles[category.description] = .category(category)
    }
    return roles
  }

  /// The format's table of roles with what the mapping says put over it.
  func roles() throws(HeaderError) -> RoleTable {
    var roles = format.roles
    for (role, word) in mapping.roles.sorted(by: <) {
      if word.isEmpty {
        roles[role] = .ignored
      } else if let category = Category(word) {
        roles[role] = .category(category)
      } else {
        let nearest = NearMiss.of(word, among: Category.allCases.map(\.description))
        throw .unknownCategory(role: role, category: word, nearest: nearest)
      }
    }
    return roles
  }
}

/// A target of a mapping that says whose a row is: `identity:email` and the like.
struct IdentityTarget {
  let kind: IdentityKind

  init?(_ target: String) {
    let prefix = "identity:"
    guard target.hasPrefix(prefix), let kind = IdentityKind(rawValue: String(target.dropFirst(prefix.count)))
    else {
      return nil
    }
    self.kind = kind
  }
}

extension CellReading {
  /// So many words are named one by one.
  private static let mostWords = 8

  /// How a column is read, in words, where it is not taken as it stands.
  var note: String? {
    switch self {
    case .date(let form): form.rawValue
    case .role: "by the table of roles, which “attest mapping roles” shows"
    case .codes: "by the table of codes"
    case .words(let words) where words.count > Self.mostWords:
      "\(Set(words.values).sorted().joined(separator: " or ")), by its words"
    case .words(let words): words.sorted(by: <).map { "\($0.key) is \($0.value)" }.joined(separator: ", ")
    case .mark(let mark, _): "passed from \(mark) %"
    case .score(let outOf?): "out of \(outOf)"
    case .moodleState: "passed or failed, by Moodle's words"
    case .part: "each value makes a row"
    case .plain, .score, .addressOnly: nil
    }
  }
}
