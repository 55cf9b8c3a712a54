import AttestText

/// A receipt as somebody kept it: the number of an entry, and the hash of the chain after it.
public struct KeptReceipt: Hashable, Sendable {
  /// The number of the entry.
  public let entry: Int64
  /// The hash.
  public let hash: SHA256Digest

  /// A receipt; see the properties.
  public init(entry: Int64, hash: SHA256Digest) {
    self.entry = entry
    self.hash = hash
  }

  /// Reads `17:` and the 64 hexadecimal digits of the hash; nil for anything else.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard parts.count == 2, let entry = Int64(parts[0]), entry > 0, let hash = SHA256Digest(parts[1]) else {
      return nil
    }
    self.init(entry: entry, hash: hash)
  }
}
