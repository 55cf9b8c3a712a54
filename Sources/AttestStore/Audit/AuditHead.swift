import AttestText

/// Where the audit chain stands: what to print, mail and keep elsewhere.
///
/// Somebody with all rights over the machine can rewrite a register and its chain. Only a head that was kept
/// elsewhere shows it.
public struct AuditHead: Hashable, Sendable {
  /// The register's id, 32 hexadecimal digits.
  public let registerID: String
  /// How many entries there are.
  public let size: Int64
  /// The hash of the last entry.
  public let hash: SHA256Digest

  /// A head; see the properties.
  public init(registerID: String, size: Int64, hash: SHA256Digest) {
    self.registerID = registerID
    self.size = size
    self.hash = hash
  }

  /// The three lines in which a head is kept.
  public var text: String {
    "attest register \(registerID)\nentries \(size)\nhash \(hash.hex)\n"
  }

  /// Reads the three lines of ``text``, whatever stands around them; nil where there is no head, or more than one.
  public init?(text: String) {
    let found = AuditHead.all(in: text)
    guard found.count == 1 else { return nil }
    self = found[0]
  }
}

/// The number and hash of an entry, given to whoever it is about.
public struct Receipt: Hashable, Sendable {
  /// The number of the entry.
  public let entry: Int64
  /// The hash of the chain after it.
  public let hash: SHA256Digest
  /// When, in milliseconds since 1970-01-01 UTC.
  public let at: Int64

  /// A receipt; see the properties.
  public init(entry: Int64, hash: SHA256Digest, at: Int64) {
    self.entry = entry
    self.hash = hash
    self.at = at
  }
}
