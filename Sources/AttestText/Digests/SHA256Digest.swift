/// The 32 bytes of a SHA-256 digest.
public struct SHA256Digest: Hashable, Sendable {
  /// How many bytes a digest has.
  public static let byteCount = 32

  private var words: (UInt64, UInt64, UInt64, UInt64)

  init(filledBy fill: (UnsafeMutableRawBufferPointer) -> Void) {
    words = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words, fill)
  }

  /// The digest with exactly these 32 bytes; nil for any other number of them.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count == SHA256Digest.byteCount else { return nil }
    self.init(filledBy: { $0.copyMemory(from: bytes) })
  }

  /// The digest with exactly these 32 bytes; nil for any other number of them.
  public init?(_ bytes: [UInt8]) {
    guard let digest = bytes.withUnsafeBytes({ SHA256Digest($0) }) else { return nil }
    self = digest
  }

  /// Gives the 32 bytes in place.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try Swift.withUnsafeBytes(of: words) { bytes throws(Failure) in try body(bytes) }
  }

  /// The 32 bytes.
  public var bytes: [UInt8] {
    withUnsafeBytes { Array($0) }
  }

  /// Whether two digests are the same; takes as long for a near miss as for a far one.
  public static func == (left: SHA256Digest, right: SHA256Digest) -> Bool {
    let (one, other) = (left.words, right.words)
    return (one.0 ^ other.0) | (one.1 ^ other.1) | (one.2 ^ other.2) | (one.3 ^ other.3) == 0
  }

  /// Feeds a hash table; a digest is spread evenly already.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
  }
}
