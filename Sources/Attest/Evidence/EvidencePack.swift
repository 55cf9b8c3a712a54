import AttestExchange
import AttestRules
import AttestStore
import AttestText

/// An evidence pack in the making: which files there are, and what goes into each.
///
/// The format is described in AttestStore, *The evidence pack*; somebody else's program checks packs by that page alone.
struct EvidencePack {
  let store: Store
  let sweep: EvidenceSweep
  let folder: PackFolder
  let subject: EvidenceSubject
  let scope: EvidenceScope
  let day: Day
  let organisation: String
  let zone: Zone
  let now: Int64
  let isStopped: () -> Bool

  /// How many parts of entries there are of each sort.
  struct Count {
    var disclosed = 0
    var withheld = 0
    var erased = 0
  }

  /// Writes all of it.
  func write() throws -> EvidencePackReport {
    let head = try store.head()
    try folder.write("head.txt") { try $0.write(head.text) }
    try writeScope()
    try writeEntries()
    let count = try writeParts()
    let names = try EvidenceNames(sweep)
    var people = 0
    for table in EvidenceTable.all {
      let rows = try write(table, names)
      if table.kind == .person { people = rows }
    }
    try writeTexts(names)
    try writeEligibility()
    try folder.write("README.txt") { try $0.write(EvidenceReadme(self, head: head, count).text) }
    try folder.finish()
    return EvidencePackReport(
      path: folder.path, head: head, people: people, files: folder.count, disclosed: count.disclosed,
      withheld: count.withheld, erased: count.erased)
  }

  /// Writes a table cell by cell; how many rows it has.
  @discardableResult
  func table(_ table: AttestExchange.Table, as file: String? = nil, _ body: (TableWriter) throws -> Void) throws -> Int
  {
    try goOn()
    var rows = 0
    try folder.write(file ?? "\(table.name).csv") { file in
      let writer = try TableWriter(table, to: file)
      try body(writer)
      try writer.finish()
      rows = writer.rows
    }
    return rows
  }

  /// Stops where it was asked to.
  func goOn() throws {
    if isStopped() { throw EvidenceError.stopped }
  }

  private func writeScope() throws {
    try table(Table(name: "scope", columns: ["kind", "value"])) { writer in
      func row(_ kind: String, _ value: String?) throws {
        try writer.cell(kind)
        try writer.cell(value)
        try writer.endRow()
      }
      guard let people = scope.people, let accounts = scope.accounts else { return try row("everything", nil) }
      for account in accounts.sorted() { try row("account", "\(account)") }
      for person in people.sorted() { try row("person", person.text) }
    }
  }

  private func write(_ evidence: EvidenceTable, _ names: EvidenceNames) throws -> Int {
    try table(evidence.table()) { writer in
      try sweep.forEachRow(of: evidence.kind) { row in
        guard evidence.holds(row, names) else { return }
        try evidence.write(row, names, to: writer)
        try writer.endRow()
        if writer.rows.isMultiple(of: 4096) { try goOn() }
      }
    }
  }

  private func writeEligibility() throws {
    let columns = ["day"] + Table.eligibility.columns
    try table(Table(name: "eligibility", columns: columns)) { writer in
      let rulebook = try store.rulebook()
      func write(_ scope: PeopleScope) throws {
        let people = try PeopleSweep(store, scope: scope, depth: .eligibility)
        while let (person, file) = try people.next() {
          try writer.cell(day)
          try writer.cell(person.number.text)
          try writer.cell(person.givenName)
          try writer.cell(person.familyName)
          try writer.eligibility(rulebook.eligibility(of: file, on: day))
          try writer.endRow()
          if writer.rows.isMultiple(of: 4096) { try goOn() }
        }
      }
      guard let people = scope.people else { return try write(.everybody) }
      for person in people.sorted() { try write(.person(person)) }
    }
  }
}

extension TableWriter {
  /// The cells that say whether somebody is eligible, until when, and what is against it.
  fileprivate func eligibility(_ eligibility: Eligibility) throws(WriteError) {
    switch eligibility {
    case .eligible(let until):
      try cell(true)
      try cell(until)
      try empty()
    case .notEligible(let objections):
      try cell(false)
      try empty()
      try cell(objections.map(\.description).joined(separator: "; "))
    }
  }
}
