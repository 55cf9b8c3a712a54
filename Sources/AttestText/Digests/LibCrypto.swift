internal import CCrypto

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The functions of libcrypto that are used here, from the library as it lies on the system.
///
/// It is loaded when the first digest is wanted, not when the program starts: loading it costs 0.6 ms, a sixth of what a
/// command takes that only reads, and such a command needs none of it.
struct LibCrypto: @unchecked Sendable {
  // Unchecked: functions of C, which never change once they were found.
  typealias Fetch =
    @convention(c) (OpaquePointer?, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> OpaquePointer?
  typealias Bytes = UnsafePointer<UInt8>
  typealias MutableBytes = UnsafeMutablePointer<UInt8>
  typealias Parameters = UnsafePointer<OSSL_PARAM>

  let initialise: @convention(c) (UInt64, OpaquePointer?) -> Int32
  let fetchDigest: Fetch
  let fetchMAC: Fetch
  let newDigest: @convention(c) () -> OpaquePointer?
  let freeDigest: @convention(c) (OpaquePointer?) -> Void
  let beginDigest: @convention(c) (OpaquePointer?, OpaquePointer?, Parameters?) -> Int32
  let updateDigest: @convention(c) (OpaquePointer?, UnsafeRawPointer?, Int) -> Int32
  let finishDigest: @convention(c) (OpaquePointer?, MutableBytes?, UnsafeMutablePointer<UInt32>?) -> Int32
  let newMAC: @convention(c) (OpaquePointer?) -> OpaquePointer?
  let freeMAC: @convention(c) (OpaquePointer?) -> Void
  let setMACParameters: @convention(c) (OpaquePointer?, Parameters?) -> Int32
  let beginMAC: @convention(c) (OpaquePointer?, Bytes?, Int, Parameters?) -> Int32
  let updateMAC: @convention(c) (OpaquePointer?, Bytes?, Int) -> Int32
  let finishMAC: @convention(c) (OpaquePointer?, MutableBytes?, UnsafeMutablePointer<Int>?, Int) -> Int32
  let textParameter: @convention(c) (UnsafePointer<CChar>?, UnsafeMutablePointer<CChar>?, Int) -> OSSL_PARAM
  let endOfParameters: @convention(c) () -> OSSL_PARAM
  let randomBytes: @convention(c) (MutableBytes?, Int32) -> Int32
  let scrypt:
    @convention(c) (
      UnsafePointer<CChar>?, Int, Bytes?, Int, UInt64, UInt64, UInt64, UInt64, MutableBytes?, Int
    ) -> Int32

  private static let names = [
    "libcrypto.so.3", "libcrypto.3.dylib", "/opt/homebrew/opt/openssl@3/lib/libcrypto.3.dylib",
  ]

  /// Loads the library, or stops the program: nothing can be recorded or verified without it.
  init() {
    guard let library = LibCrypto.names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else {
      LibCrypto.stop("OpenSSL's libcrypto 3 (Debian: libssl3) cannot be loaded: \(LibCrypto.loadingProblem)")
    }
    func function<Function>(_ name: String) -> Function {
      guard let address = dlsym(library, name) else {
        LibCrypto.stop("OpenSSL's libcrypto has no \(name)")
      }
      return unsafeBitCast(address, to: Function.self)
    }
    initialise = function("OPENSSL_init_crypto")
    fetchDigest = function("EVP_MD_fetch")
    fetchMAC = function("EVP_MAC_fetch")
    newDigest = function("EVP_MD_CTX_new")
    freeDigest = function("EVP_MD_CTX_free")
    beginDigest = function("EVP_DigestInit_ex2")
    updateDigest = function("EVP_DigestUpdate")
    finishDigest = function("EVP_DigestFinal_ex")
    newMAC = function("EVP_MAC_CTX_new")
    freeMAC = function("EVP_MAC_CTX_free")
    setMACParameters = function("EVP_MAC_CTX_set_params")
    beginMAC = function("EVP_MAC_init")
    updateMAC = function("EVP_MAC_update")
    finishMAC = function("EVP_MAC_final")
    textParameter = function("OSSL_PARAM_construct_utf8_string")
    endOfParameters = function("OSSL_PARAM_construct_end")
    randomBytes = function("RAND_bytes")
    scrypt = function("EVP_PBE_scrypt")
  }
}
