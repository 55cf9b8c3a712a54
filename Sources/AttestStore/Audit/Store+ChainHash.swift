import AttestText

/// What the chain has at an entry, its links worked out anew.
public enum ChainAnswer: Hashable, Sendable {
  /// The hash after the entry.
  case hash(SHA256Digest)
  /// The chain has only so many entries.
  case ends(size: Int64)
  /// An entry up to there does not follow from the one before it.
  case broken(entry: Int64)
}

extension Store {
  /// The hash of the chain after an entry, worked out from the beginning with what each entry commits to.
  ///
  /// This reads no payload: that an entry says what its parts say is for ``verify(at:)``.
  public func chainAnswer(at wanted: Int64) throws -> ChainAnswer {
    let entries = try database.prepare(
      "SELECT entry, at, kind, commitment, hash FROM audit_entry ORDER BY entry LIMIT ?")
    entries.bind(1, wanted)
    var hash = Chain.genesis(registerID: try registerID())
    var size: Int64 = 0
    while try entries.step() {
      size += 1
      guard entries.integer(0) == size, let commitment = SHA256Digest(entries.bytes(3)) else {
        return .broken(entry: size)
      }
      hash = Chain.head(
        after: hash, entry: size, at: entries.integer(1), kind: entries.text(2), commitment: commitment)
      guard hash.withUnsafeBytes({ $0.elementsEqual(entries.bytes(4)) }) else { return .broken(entry: size) }
    }
    return size == wanted ? .hash(hash) : .ends(size: size)
  }
}
