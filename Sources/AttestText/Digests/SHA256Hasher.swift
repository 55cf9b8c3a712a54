/// Works out SHA-256 of bytes that come piece by piece, and of one message after another.
///
/// One hasher serves any number of messages: ``finish()`` gives the digest and starts anew, which is several times faster
/// than a new hasher for each. Not to be shared between threads, which the compiler sees to.
public struct SHA256Hasher: ~Copyable {
  private let context: OpaquePointer
  private let crypto = Crypto.shared

  /// A hasher that has been given nothing yet.
  public init() {
    context = Crypto.must(crypto.library.newDigest())
    Crypto.must(crypto.library.beginDigest(context, crypto.sha256, nil))
  }

  deinit {
    crypto.library.freeDigest(context)
  }

  /// Adds bytes to the message.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    Crypto.must(crypto.library.updateDigest(context, bytes.baseAddress, bytes.count))
  }

  /// Adds bytes to the message.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Adds the UTF-8 of a text to the message.
  public mutating func update(_ text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
  }

  /// Adds the 32 bytes of a digest to the message.
  public mutating func update(_ digest: SHA256Digest) {
    digest.withUnsafeBytes { update($0) }
  }

  /// Adds a number to the message, its highest byte first.
  public mutating func update(bigEndian number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.bigEndian) { update($0) }
  }

  /// The digest of what was added since the start or the last digest; begins a new message.
  public mutating func finish() -> SHA256Digest {
    let (context, library) = (context, crypto.library)
    let digest = SHA256Digest { target in
      Crypto.must(library.finishDigest(context, target.assumingMemoryBound(to: UInt8.self).baseAddress, nil))
    }
    Crypto.must(library.beginDigest(context, nil, nil))
    return digest
  }
}

extension SHA256Digest {
  /// The SHA-256 of these bytes.
  public static func of(_ bytes: UnsafeRawBufferPointer) -> SHA256Digest {
    var hasher = SHA256Hasher()
    hasher.update(bytes)
    return hasher.finish()
  }

  /// The SHA-256 of these bytes.
  public static func of(_ bytes: [UInt8]) -> SHA256Digest {
    bytes.withUnsafeBytes { of($0) }
  }

  /// The SHA-256 of the UTF-8 of a text.
  public static func of(_ text: String) -> SHA256Digest {
    var text = text
    return text.withUTF8 { of(UnsafeRawBufferPointer($0)) }
  }
}
