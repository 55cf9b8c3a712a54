import AttestExchange
import AttestRules
import AttestStore

extension EvidenceTable {
  /// Whether a row belongs into this table.
  func holds(_ row: [RowReader.Field], _ names: EvidenceNames) -> Bool {
    sort == nil || names.sort(row[3].integer) == sort
  }

  /// Writes the cells of a row; columns that are younger than the row are empty.
  func write(_ row: [RowReader.Field], _ names: EvidenceNames, to writer: TableWriter) throws {
    for column in columns {
      let field = row.indices.contains(column.place) ? row[column.place] : .null
      let before = column.place > 0 && row.indices.contains(column.place - 1) ? row[column.place - 1].integer : nil
      switch column.form {
      case .plain: try writer.cell(field)
      case .day: try writer.cell(field.integer.map { Day(number: Int32(truncatingIfNeeded: $0)) })
      case .answer: try writer.cell(field.integer.map { $0 == 1 ? "yes" : "no" })
      case .words:
        try writer.cell(field.string?.utf8.split(separator: 10).map { String(Substring($0)) }.joined(separator: ";"))
      case .category:
        try writer.cell(field.integer.flatMap { Category(rawValue: UInt8(truncatingIfNeeded: $0)) }?.description)
      case .evidence:
        try writer.cell(field.integer.flatMap { Evidence(rawValue: UInt8(truncatingIfNeeded: $0)) }?.description)
      case .outcome: try writer.cell(outcome(field.integer == 1))
      case .subject: try writer.cell(names.code(field.integer))
      case .version: try writer.cell(names.label(before, field.integer))
      }
    }
  }

  private func outcome(_ satisfies: Bool) -> String {
    switch (sort, satisfies) {
    case (.course, true): "passed"
    case (.course, false): "failed"
    case (_, true): "accepted"
    case (_, false): "declined"
    }
  }
}

extension TableWriter {
  /// A column of the register as it is.
  fileprivate func cell(_ field: RowReader.Field) throws(WriteError) {
    switch field {
    case .null, .cleared, .blob: try empty()
    case .integer(let value): try cell(Int(value))
    case .text(let bytes): try cell(bytes.bindMemory(to: UInt8.self))
    }
  }
}
