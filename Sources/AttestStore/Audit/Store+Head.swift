import AttestText

extension Store {
  /// The id of the register, made at random when it was.
  public func registerID() throws -> String {
    try setting(SettingRow.registerID) ?? ""
  }

  /// Where the audit chain stands.
  public func head() throws -> AuditHead {
    let id = try registerID()
    let last = try database.prepare("SELECT entry, hash FROM audit_entry ORDER BY entry DESC LIMIT 1")
    guard try last.step() else {
      return AuditHead(registerID: id, size: 0, hash: Chain.genesis(registerID: id))
    }
    guard let hash = SHA256Digest(last.bytes(1)) else {
      throw StoreError.corrupt(detail: "the hash of entry \(last.integer(0)) is not 32 bytes long")
    }
    return AuditHead(registerID: id, size: last.integer(0), hash: hash)
  }

  /// When the last entry was made, in milliseconds since 1970-01-01 UTC; nil when there is none.
  public func lastInstant() throws -> Int64? {
    try database.integer("SELECT at FROM audit_entry ORDER BY entry DESC LIMIT 1")
  }
}
