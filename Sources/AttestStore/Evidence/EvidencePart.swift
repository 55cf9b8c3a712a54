import AttestText

/// An entry of the audit chain as an evidence pack shows it.
package struct EvidenceEntry {
  /// Its number.
  package let entry: Int64
  /// When, in milliseconds since 1970-01-01 UTC.
  package let at: Int64
  /// What it is about.
  package let kind: String
  /// What it commits to.
  package let commitment: SHA256Digest
  /// The hash of the chain after it.
  package let hash: SHA256Digest
}

/// A part of an entry as an evidence pack shows it.
package struct EvidencePart {
  /// How much of it is shown.
  package enum Content {
    /// All of it; the bytes are valid until the next part.
    case disclosed(salt: UnsafeRawBufferPointer, payload: UnsafeRawBufferPointer)
    /// Only what it was committed to: it is about something or somebody else.
    case withheld
    /// Only what it was committed to: the rest was erased from the register.
    case erased
  }

  /// The entry.
  package let entry: Int64
  /// Its place in the entry, from 0.
  package let part: Int64
  /// The commitment to it.
  package let commitment: SHA256Digest
  /// The rest, as far as it is shown.
  package let content: Content
}
