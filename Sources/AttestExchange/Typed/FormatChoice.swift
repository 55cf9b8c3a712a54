import AttestText

/// Finds out which format a header belongs to.
enum FormatChoice {
  /// The format that was asked for, else the first whose headers are all there, else our own columns, else whatever
  /// the mapping makes of the file.
  static func choose<Field: TableField>(
    _ type: Field.Type, _ header: Header, _ options: ImportOptions
  ) throws(HeaderError) -> Format {
    if let table = options.mapping.table, table != Field.table {
      throw .otherTable(mapping: table, table: Field.table)
    }
    let own = Format.own(Field.self)
    var mapped = own
    mapped.isOwn = false
    let formats = Format.all(for: Field.table)
    if let name = options.format ?? options.mapping.format {
      guard let format = ([own] + formats).first(where: { $0.name == name }) else {
        let known = ([own] + formats).map(\.name)
        throw .unknownFormat(name: name, nearest: NearMiss.of(name, among: known), known: known)
      }
      let missing = format.signature.filter { !header.has($0) }
      if !missing.isEmpty { throw .notThatFormat(name: name, missing: missing) }
      return format
    }
    if let found = formats.first(where: { $0.matches(header) }) { return found }
    let isOurs = Field.allCases.allSatisfy { $0.presence != .needed || header.has($0.name) }
    return isOurs || header.has(Field.allCases[0].name) ? own : mapped
  }
}
