import AttestExchange
import AttestStore

/// One value that is held about a person, for programs.
struct HeldValue {
  /// The table, or `audit` for what an entry of the chain says of itself.
  let table: String
  /// The number of the entry that says it; nil for what a table holds now.
  let entry: Int64?
  /// Whether the entry put the row or took it away; nil for what a table holds now.
  let action: String?
  /// The row's place among those given, so that its values can be put together again.
  let row: Int
  /// The column.
  let column: String
  /// The value.
  let value: String

  /// Everything that is held, value by value.
  static func all(of access: SubjectAccess, _ words: HeldWords) -> [HeldValue] {
    var values: [HeldValue] = []
    var place = 0
    func add(_ rows: [SubjectAccess.Row], _ entry: Int64?, _ action: String?) {
      for row in rows {
        place += 1
        values += row.cells.map {
          HeldValue(
            table: row.kind.tableName, entry: entry, action: action, row: place, column: $0.column,
            value: words.value($0))
        }
      }
    }
    add(access.rows, nil, nil)
    for entry in access.entries {
      place += 1
      var facts = [("at", Instant.utc(entry.at)), ("kind", entry.kind)]
      if entry.isActor { facts.append(("made_by", "them")) }
      if let established = entry.established { facts.append(("established", established)) }
      if let subject = entry.subject { facts.append(("subject", subject)) }
      values += facts.map {
        HeldValue(table: "audit", entry: entry.entry, action: nil, row: place, column: $0.0, value: $0.1)
      }
      add(entry.put, entry.entry, "put")
      add(entry.removed, entry.entry, "removed")
    }
    return values
  }
}

extension Listing where Item == HeldValue {
  /// A row a value.
  static var held: Listing {
    Listing(
      table: AttestExchange.Table(
        name: "subject-access", columns: ["table", "entry", "action", "row", "column", "value"]),
      nothing: "Nothing is held.", columns: [],
      record: { item, writer in
        try writer.cell(item.table)
        try writer.cell(item.entry.map(Int.init))
        try writer.cell(item.action)
        try writer.cell(item.row)
        try writer.cell(item.column)
        try writer.cell(item.value)
      },
      row: { _ in [] })
  }
}
