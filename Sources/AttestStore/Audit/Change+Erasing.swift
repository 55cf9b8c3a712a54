extension Change {
  /// Puts a row given as stored values.
  func put(_ row: StoredFields) throws {
    try row.bytes.bytes.withUnsafeBytes { try apply(.upsert, row.kind.table, $0, count: row.kind.table.columns.count) }
  }

  /// Removes the row with a key.
  func delete(key: StoredFields) throws {
    try key.bytes.bytes.withUnsafeBytes { try apply(.delete, key.kind.table, $0, count: key.kind.table.keys) }
  }

  /// Removes a row without saying so in the entry, whose key is somebody's address or login: all that ever put it is
  /// erased by the same entry, so that replaying the chain does not give it either.
  func removeUnnamed(_ row: StoredFields) throws {
    try row.key.bytes.bytes.withUnsafeBytes { bytes in
      var reader = RowReader(bytes)
      let statement = try statement(.delete, row.kind.table)
      statement.bind(&reader, columns: row.kind.table.keys)
      try statement.run()
    }
  }

  /// Deletes what an earlier part says, with its salt, and says so.
  func erase(_ part: AuditPart) throws {
    let erase = try database.prepare("UPDATE audit_part SET salt = NULL, payload = NULL WHERE entry = ? AND part = ?")
    erase.bind(1, part.entry)
    erase.bind(2, part.part)
    try erase.run()
    logErasure(of: part)
  }
}
