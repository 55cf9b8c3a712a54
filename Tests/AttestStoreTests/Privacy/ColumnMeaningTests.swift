import Testing

@testable import AttestStore

/// Whoever adds a table or a column has to say what it can tell about people.
@Suite struct ColumnMeaningTests {
  @Test func `every column of every table of the register has its meaning`() throws {
    let register = try ScratchRegister()
    let database = try Database(path: register.path, mode: .reading)
    let names = try database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    // The chain itself is gone through payload by payload.
    let chain = ["audit_entry", "audit_part"]
    var tables = 0
    while try names.step() {
      let name = names.text(0)
      if chain.contains(name) { continue }
      let kind = try #require(TableKind.allCases.first { $0.table.name == name }, "\(name)")
      let columns = try database.prepare("SELECT name FROM pragma_table_info('\(name)')")
      var list: [String] = []
      while try columns.step() { list.append(columns.text(0)) }
      #expect(kind.meanings.map(\.name) == list, "\(name)")
      #expect(kind.meanings.map(\.name) == kind.table.columns, "\(name)")
      tables += 1
    }
    #expect(tables == TableKind.allCases.count)
  }

  @Test func `no row has two owners, or two who did what it says`() {
    for kind in TableKind.allCases {
      for privacy in [ColumnPrivacy.owner, .actor] {
        #expect(kind.meanings.count { $0.privacy == privacy } < 2, "\(kind)")
      }
    }
  }

  @Test func `what cannot be taken away is emptied`() throws {
    let register = try ScratchRegister()
    let database = try Database(path: register.path, mode: .reading)
    for kind in TableKind.allCases where !kind.goesWithOwner {
      for meaning in kind.meanings where [.identity, .personal].contains(meaning.privacy) {
        let isNeeded = try database.integer(
          "SELECT \"notnull\" FROM pragma_table_info('\(kind.table.name)') WHERE name = '\(meaning.name)'")
        #expect(isNeeded == (meaning.isNeeded ? 1 : 0), "\(kind).\(meaning.name)")
      }
    }
  }
}
