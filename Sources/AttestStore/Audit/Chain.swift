import AttestText

/// The arithmetic of the audit chain: how payloads, entries and heads are bound to each other.
///
/// - a **commitment** to a part is HMAC-SHA256 of its payload under its own random salt;
/// - an entry commits to the list of its parts' commitments;
/// - a **leaf** binds that to the entry's number, instant and kind;
/// - each **head** binds a leaf to the head before it, back to the register's id.
///
/// The first byte of every hashed message tells the four kinds apart.
enum Chain {
  /// The head of an empty register.
  static func genesis(registerID: String) -> SHA256Digest {
    var hasher = SHA256Hasher()
    hasher.update([0x03])
    hasher.update("attest/genesis/v1\0")
    hasher.update(registerID)
    return hasher.finish()
  }

  /// The commitment of an entry to its parts, in order.
  static func commitment(to parts: [SHA256Digest]) -> SHA256Digest {
    var hasher = SHA256Hasher()
    hasher.update([0x04])
    hasher.update("attest/parts/v1\0")
    hasher.update(bigEndian: UInt64(parts.count))
    for part in parts { hasher.update(part) }
    return hasher.finish()
  }

  /// The head after an entry.
  static func head(
    after previous: SHA256Digest, entry: Int64, at milliseconds: Int64, kind: String, commitment: SHA256Digest
  ) -> SHA256Digest {
    var hasher = SHA256Hasher()
    hasher.update([0x00])
    hasher.update("attest/leaf/v1\0")
    hasher.update(bigEndian: UInt64(bitPattern: entry))
    hasher.update(bigEndian: milliseconds)
    hasher.update(kind)
    hasher.update(commitment)
    let leaf = hasher.finish()
    hasher.update([0x02])
    hasher.update("attest/chain/v1\0")
    hasher.update(previous)
    hasher.update(leaf)
    return hasher.finish()
  }
}
