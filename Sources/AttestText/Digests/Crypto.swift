internal import CCrypto

/// What is fetched from libcrypto once and shared by all digests.
///
/// Nothing here is touched before the first digest: commands that only read never pay for it. OpenSSL's own
/// configuration file is not read, which is three quarters of the cost of its first use, and leaves no way to
/// exchange the digest by an edit to it.
struct Crypto: @unchecked Sendable {
  // Unchecked: both are reference-counted by libcrypto and never changed after they were fetched.
  let library: LibCrypto
  let sha256: OpaquePointer
  let hmac: OpaquePointer

  static let shared: Crypto = {
    let options = OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_ADD_ALL_CIPHERS
    let library = LibCrypto()
    Crypto.must(library.initialise(UInt64(options), nil))
    return Crypto(
      library: library,
      sha256: Crypto.must(library.fetchDigest(nil, "SHA256", nil)),
      hmac: Crypto.must(library.fetchMAC(nil, "HMAC", nil)))
  }()

  /// Stops the program unless libcrypto did what it was asked.
  ///
  /// It refuses only when memory has run out or it was built without SHA-256. Neither can be answered by a
  /// caller, and going on would write a wrong digest into the evidence.
  static func must(_ outcome: Int32) {
    guard outcome == 1 else { LibCrypto.stop("OpenSSL's libcrypto refused a digest") }
  }

  static func must<Value>(_ value: Value?) -> Value {
    guard let value else { LibCrypto.stop("OpenSSL's libcrypto has no SHA-256") }
    return value
  }
}
