import AttestRules
import AttestText

/// Works out the plan of the columns from a header, a format and what the mapping says.
struct PlanBuilder<Field: TableField> {
  private(set) var plan: ColumnPlan

  private let header: Header
  private let format: Format
  private let mapping: Mapping
  private let readings: ReadingChoice
  /// The columns of the file that the mapping speaks of, with our names for them; empty where they are ignored.
  private var mapped: [Int: String] = [:]
  /// The columns of the file that are read, with our names for them.
  private var taken: [Int: [String]] = [:]
  private var constants: [String: String] = [:]

  init(_ type: Field.Type, _ header: Header, _ format: Format, _ options: ImportOptions) {
    self.header = header
    self.format = format
    mapping = options.mapping
    readings = ReadingChoice(format: format, options: options)
    plan = ColumnPlan(fields: Field.allCases.count, headers: header.headers)
    plan.takesGuardOff = format.isOwn
  }

  /// Takes the columns, first as the mapping says, then as the format does.
  mutating func build() throws(HeaderError) {
    let dynamic = try format.columnsFor?(header, mapping) ?? []
    try takeMapped(dynamic)
    for column in dynamic + format.columns { try take(column) }
    try takeIdentity()
    try takeValues()
    try checkNeeded()
    for skip in format.skips {
      guard let column = header.columns(named: skip.header).first else { continue }
      plan.skips.append(SkipRule(column: column, test: skip.test, why: skip.why))
    }
    takeReadingSkips()
    for (name, words) in format.expected.sorted(by: { $0.key < $1.key }) {
      guard let column = header.columns(named: name).first else { continue }
      plan.guards.append(WordGuard(column: column, words: words))
    }
  }

  private mutating func takeMapped(_ dynamic: [Format.Column]) throws(HeaderError) {
    for (name, target) in mapping.columns.sorted(by: { $0.key < $1.key }) {
      let columns = header.columns(named: name)
      guard let column = columns.first else {
        throw .unknownHeader(name: name, nearest: header.nearest(to: name))
      }
      // The format itself looks at what the mapping says of these.
      if dynamic.contains(where: { $0.position == column && $0.field == target }) { continue }
      guard columns.count == 1 else { throw duplicate(columns) }
      mapped[column] = target
      if target.isEmpty || IdentityTarget(target) != nil { continue }
      let field = try field(named: target)
      guard plan.sources[field.rawValue] == .missing else {
        let other = plan.column(of: field.rawValue) ?? column
        throw .duplicate(header: name, positions: [other + 1, column + 1], column: field.name)
      }
      set(field, .column(column), try readings.mapped(field))
      taken[column, default: []].append(field.name)
    }
  }

  private mutating func take(_ column: Format.Column) throws(HeaderError) {
    guard let field = Field(name: column.field), plan.sources[field.rawValue] == .missing else { return }
    if field.rawValue == 0, !format.isOwn, !format.identities.isEmpty { return try takeList(column, field) }
    var found = column.position.map { [$0] } ?? []
    for name in column.headers { found += try columns(named: name) }
    guard let first = found.first, let reading = try readings.choice(column.reading, field) else { return }
    set(field, found.count == 1 ? .column(first) : .joined(found), reading)
    for column in found { taken[column, default: []].append(field.name) }
    try takeList(column, field)
  }

  private mutating func takeList(_ column: Format.Column, _ field: Field) throws(HeaderError) {
    if case .list(let divider) = column.reading { plan.listed = (field.rawValue, divider) }
  }

  private mutating func takeIdentity() throws(HeaderError) {
    if plan.sources[0] != .missing {
      plan.identities = [IdentitySource(source: plan.sources[0], kind: .personNumber)]
      return
    }
    for (column, target) in mapped.sorted(by: { $0.key < $1.key }) {
      guard let kind = IdentityTarget(target)?.kind else { continue }
      plan.identities.append(IdentitySource(source: .column(column), kind: kind))
      taken[column, default: []].append(Field.allCases[0].name)
    }
    if plan.identities.isEmpty {
      for identity in format.identities {
        var found = identity.position.map { [$0] } ?? []
        for name in identity.headers { found += try columns(named: name) }
        guard let first = found.first else { continue }
        let source = found.count == 1 ? ColumnPlan.Source.column(first) : .joined(found)
        plan.identities.append(IdentitySource(source: source, kind: identity.kind))
        for column in found where taken[column] == nil { taken[column] = [identity.kind.rawValue] }
      }
    }
    if let first = plan.identities.first { plan.sources[0] = first.source }
  }

  private mutating func takeValues() throws(HeaderError) {
    for (name, value) in format.values.merging(mapping.values, uniquingKeysWith: { $1 }).sorted(by: <) {
      let field = try field(named: name)
      guard mapping.values[name] != nil || plan.sources[field.rawValue] == .missing else { continue }
      set(field, .constant(value), readings.constant(field))
      constants[field.name] = value
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

  /// Some readings bring rows with them that are none of ours.
  private mutating func takeReadingSkips() {
    for (index, reading) in plan.readings.enumerated() {
      guard let column = plan.column(of: index) else { continue }
      switch reading {
      case .role(let roles):
        plan.skips.append(
          SkipRule(column: column, test: .isIgnoredRole(roles), why: "roles that the table of roles ignores"))
      case .moodleState:
        let why = "people who have not completed the activity"
        plan.skips.append(SkipRule(column: column, test: .isOneOf(["not completed", "-", ""]), why: why))
        plan.skips.append(SkipRule(column: column, test: .hasPrefix("not completed (set by "), why: why))
      default: continue
      }
    }
  }

  private mutating func set(_ field: Field, _ source: ColumnPlan.Source, _ reading: CellReading?) {
    plan.sources[field.rawValue] = source
    plan.readings[field.rawValue] = reading ?? .plain
    if reading == nil { plan.undecided.append(field.rawValue) }
  }

  /// The columns with a name that the mapping says nothing of.
  private func columns(named name: String) throws(HeaderError) -> [Int] {
    let columns = header.columns(named: name).filter { mapped[$0] == nil }
    if columns.count > 1 { throw duplicate(columns) }
    return columns
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

  /// What was taken for what, by the plan in its final form.
  func described(_ plan: ColumnPlan) -> Detection {
    let title = format.isOwn || format.name != "own" ? format.title : "columns as they are mapped"
    var detection = Detection(format: format.name, title: title)
    detection.identities = plan.identities.map(\.kind)
    detection.constants = constants
    let missing = Field.allCases.filter { plan.sources[$0.rawValue] == .missing }.map(\.name)
    for (column, name) in header.headers.enumerated() {
      guard let columns = taken[column] else {
        let isDeciding =
          plan.skips.contains { $0.column == column } || plan.guards.contains { $0.column == column }
        if isDeciding {
          detection.deciding.append(name)
          continue
        }
        let nearest = mapped[column] == nil ? NearMiss.of(name, among: missing) : nil
        detection.ignored.append(Detection.Ignored(header: name, position: column + 1, nearest: nearest))
        continue
      }
      for ours in columns {
        let note = Field(name: ours).flatMap { plan.readings[$0.rawValue].note }
        detection.taken.append(Detection.Taken(header: name, column: ours, note: note))
      }
    }
    return detection
  }
}
