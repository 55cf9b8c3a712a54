import AttestRules
import AttestText

/// Works out the plan of the columns from a header, a format and what the mapping says.
struct PlanBuilder<Field: TableField> {
  private(set) var plan: ColumnPlan
  var detection: Detection

  private let header: Header
  private let format: Format
  private let mapping: Mapping
  private let options: ImportOptions
  /// Which field a column of the file is for, or that it is to be ignored.
  private var taken: [Int: Field?] = [:]

  init(_ type: Field.Type, _ header: Header, _ format: Format, _ options: ImportOptions) {
    self.header = header
    self.format = format
    self.options = options
    mapping = options.mapping
    plan = ColumnPlan(fields: Field.allCases.count, headers: header.headers)
    plan.takesGuardOff = format.isOwn
    plan.who = format.identity
    detection = Detection(format: format.name, title: format.title)
  }

  /// Takes the columns, first as the mapping says, then as the format does.
  mutating func build() throws(HeaderError) {
    try takeMapped()
    try takeByFormat()
    try takeValues()
    try checkNeeded()
    takeSkips()
    describe()
  }

  private mutating func takeMapped() throws(HeaderError) {
    for (name, target) in mapping.columns.sorted(by: { $0.key < $1.key }) {
      let columns = header.columns(named: name)
      guard let column = columns.first else {
        throw .unknownHeader(name: name, nearest: header.nearest(to: name))
      }
      guard columns.count == 1 else { throw duplicate(columns) }
      if target.isEmpty {
        taken[column] = .some(nil)
      } else {
        try assign(column, to: try field(named: target))
      }
    }
  }

  private mutating func takeByFormat() throws(HeaderError) {
    let roles = try mergedRoles()
    for column in format.columns {
      guard let field = Field(name: column.field), plan.sources[field.rawValue] == .missing else { continue }
      var found: [Int] = []
      for name in column.headers {
        let columns = header.columns(named: name).filter { taken[$0] == nil || column.headers.count > 1 }
        if columns.count > 1 { throw duplicate(columns) }
        found.append(contentsOf: columns)
      }
      guard let first = found.first else { continue }
      plan.sources[field.rawValue] = found.count == 1 ? .column(first) : .joined(found)
      plan.readings[field.rawValue] = reading(column.reading, roles)
      for column in found where taken[column] == nil { taken[column] = .some(field) }
    }
  }

  private mutating func takeValues() throws(HeaderError) {
    let values = format.values.merging(mapping.values) { $1 }
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      let field = try field(named: name)
      guard plan.sources[field.rawValue] == .missing || mapping.values[name] != nil else { continue }
      plan.sources[field.rawValue] = .constant(value)
      plan.readings[field.rawValue] = .plain
      detection.constants[name] = value
    }
  }

  private func checkNeeded() throws(HeaderError) {
    let missing = Field.allCases.filter { $0.presence == .needed && plan.sources[$0.rawValue] == .missing }
    guard !missing.isEmpty else { return }
    var nearest: [String: String] = [:]
    for field in missing { nearest[field.name] = header.nearest(to: field.name) }
    throw .missing(
      columns: missing.map(\.name), table: Field.table, nearest: nearest, found: header.headers)
  }

  private mutating func takeSkips() {
    for skip in format.skips {
      guard let column = header.columns(named: skip.header).first else { continue }
      plan.skips.append(
        SkipRule(column: column, values: skip.values, isInverse: skip.isInverse, why: skip.why))
    }
  }

  private mutating func describe() {
    detection.identity = plan.who
    let missing = Field.allCases.filter { plan.sources[$0.rawValue] == .missing }.map(\.name)
    for (column, name) in header.headers.enumerated() {
      if case .some(.some(let field)) = taken[column] {
        let note = note(plan.readings[field.rawValue])
        detection.taken.append(Detection.Taken(header: name, column: field.name, note: note))
      } else {
        let nearest = taken[column] == nil ? NearMiss.of(name, among: missing) : nil
        detection.ignored.append(Detection.Ignored(header: name, position: column + 1, nearest: nearest))
      }
    }
  }

  private func note(_ reading: ColumnPlan.Reading) -> String? {
    switch reading {
    case .date(let form): form.rawValue
    case .role: "by the table of roles"
    case .words(let words): words.map { "\($0.key) is \($0.value)" }.sorted().joined(separator: ", ")
    case .plain, .score, .firstOf: nil
    }
  }

  private mutating func assign(_ column: Int, to field: Field) throws(HeaderError) {
    if case .column(let other) = plan.sources[field.rawValue] {
      throw .duplicate(header: "", positions: [other + 1, column + 1], column: field.name)
    }
    plan.sources[field.rawValue] = .column(column)
    let usual = format.columns.first { $0.field == field.name }
    plan.readings[field.rawValue] = reading(usual?.reading ?? .plain, try mergedRoles())
    if case .word = field.rule, !mapping.roles.isEmpty, field.name == "category" {
      plan.readings[field.rawValue] = .role(try mergedRoles())
    }
    taken[column] = .some(field)
  }

  private func reading(_ reading: Format.Reading, _ roles: RoleTable) -> ColumnPlan.Reading {
    switch reading {
    case .plain: .plain
    case .date: .date(options.dateForm ?? mapping.dateFormat ?? .yearMonthDay)
    case .role: .role(roles)
    case .words(let words): .words(words)
    case .score: .score
    case .firstOf(let divider): .firstOf(divider)
    }
  }

  private func mergedRoles() throws(HeaderError) -> RoleTable {
    var roles = format.roles
    for (role, word) in mapping.roles {
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

  private func field(named name: String) throws(HeaderError) -> Field {
    let key = HeaderName(name)
    if let field = Field.allCases.first(where: { HeaderName($0.name) == key }) { return field }
    let known = Field.allCases.map(\.name)
    throw .unknownColumn(name: name, nearest: NearMiss.of(name, among: known), known: known)
  }

  private func duplicate(_ columns: [Int]) -> HeaderError {
    .duplicate(header: header.headers[columns[0]], positions: columns.map { $0 + 1 }, column: nil)
  }
}
