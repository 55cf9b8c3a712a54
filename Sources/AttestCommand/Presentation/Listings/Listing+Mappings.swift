import AttestExchange

/// A mapping and the name under which it is kept.
struct NamedMapping {
  /// The name.
  let name: String
  /// The mapping.
  let mapping: Mapping

  /// What it says of columns and values.
  var words: String {
    let columns = mapping.columns.sorted(by: <).map { "\($0.key)=\($0.value)" }
    let values = mapping.values.sorted(by: <).map { "every \($0.key) is \($0.value)" }
    return (columns + values).joined(separator: "; ")
  }
}

extension Listing where Item == NamedMapping {
  /// One line a mapping.
  static var mappings: Listing {
    Listing(
      table: AttestExchange.Table(name: "mappings", columns: ["name", "table", "format", "columns"]),
      nothing: "No mappings are kept.",
      columns: [.init("Name"), .init("Table"), .init("Format"), .init("Columns")],
      record: { item, writer in
        try writer.cell(item.name)
        try writer.cell(item.mapping.table)
        try writer.cell(item.mapping.format)
        try writer.cell(item.words)
      },
      row: { item in
        ["\(item.name)", "\(item.mapping.table ?? "any")", "\(item.mapping.format ?? "")", "\(item.words)"]
      })
  }
}
