import AttestText

extension Store {
  /// The receipt of an entry of the audit chain; nil when there is no such entry.
  public func receipt(of entry: Int64) throws -> Receipt? {
    let find = try database.prepare("SELECT at, hash FROM audit_entry WHERE entry = ?")
    find.bind(1, entry)
    guard try find.step() else { return nil }
    guard let hash = SHA256Digest(find.bytes(1)) else {
      throw StoreError.corrupt(detail: "the hash of entry \(entry) is not 32 bytes long")
    }
    let receipt = Receipt(entry: entry, hash: hash, at: find.integer(0))
    find.reset()
    return receipt
  }
}
