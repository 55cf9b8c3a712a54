import AttestRules
import AttestText

/// An entry of the audit chain with its receipt.
public struct ReceiptedEntry: Hashable, Sendable {
  /// What it is about.
  public let kind: String
  /// Its number, hash and instant.
  public let receipt: Receipt
}

extension Store {
  /// An entry of the audit chain; nil when there is none with the number.
  public func receiptedEntry(_ entry: Int64) throws -> ReceiptedEntry? {
    let find = try database.prepare("SELECT at, kind, hash FROM audit_entry WHERE entry = ?")
    find.bind(1, entry)
    guard try find.step() else { return nil }
    guard let hash = SHA256Digest(find.bytes(2)) else {
      throw StoreError.corrupt(detail: "the hash of entry \(entry) is not 32 bytes long")
    }
    return ReceiptedEntry(
      kind: find.text(1), receipt: Receipt(entry: entry, hash: hash, at: find.integer(0)))
  }

  /// Whether an entry is about a person, or was made by them.
  public func isEntry(_ entry: Int64, about person: PersonNumber) throws -> Bool {
    let parts = try database.prepare("SELECT payload FROM audit_part WHERE entry = ?")
    parts.bind(1, entry)
    while try parts.step() {
      if Payload.person(of: parts.bytes(0)) == person.text { return true }
    }
    return false
  }
}
