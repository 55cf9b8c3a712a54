import AttestExchange

/// A mapping and the name under which it is kept.
struct NamedMapping {
  /// The name.
  let name: String
  /// The mapping.
  let mapping: Mapping

  /// All that it says.
  var words: String {
    func pairs(_ table: [String: String], _ nothing: String = "nothing") -> [String] {
      table.sorted(by: <).map { "\($0.key)=\($0.value.isEmpty ? nothing : $0.value)" }
    }
    var words = pairs(mapping.columns) + mapping.values.sorted(by: <).map { "every \($0.key) is \($0.value)" }
    words += pairs(mapping.roles).map { "role \($0)" } + pairs(mapping.codes).map { "code \($0)" }
    if let form = mapping.dateFormat { words.append("days as \(form.rawValue)") }
    if let points = mapping.points { words.append("scores out of \(points)") }
    if let mark = mapping.passMark { words.append("passed from \(mark) %") }
    return words.joined(separator: "; ")
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
