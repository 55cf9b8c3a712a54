/// One step of the schema, and when it was taken.
struct MigrationRow: StoredRow {
  static let kind = TableKind.migration
  let name: String
  let at: Int64

  func write(to row: inout RowBytes) {
    row.text(name)
    row.integer(at)
  }
}
