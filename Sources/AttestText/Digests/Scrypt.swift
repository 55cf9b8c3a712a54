/// Makes a key of a short secret slowly, so that a stolen register does not give away one-time codes (RFC 7914).
public struct Scrypt: Hashable, Sendable {
  /// The cost in time and memory, a power of two.
  public let cost: UInt64
  /// The block size; memory used is 128 × `cost` × `blockSize` bytes.
  public let blockSize: UInt64
  /// How often the whole is done.
  public let parallelism: UInt64

  /// The cost for codes that live for days and are guessed at most five times: 16 MiB, some 50 ms.
  public static let standard = Scrypt(cost: 16384, blockSize: 8, parallelism: 1)

  /// A cost to use; whether it can be is said when it is used.
  public init(cost: UInt64, blockSize: UInt64, parallelism: UInt64) {
    self.cost = cost
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// The key made of a secret and its salt.
  ///
  /// - Throws: ``ScryptError`` when the cost is no power of two above 1 or wants more than 256 MiB.
  public func key(of secret: [UInt8], salt: [UInt8], byteCount: Int = 32) throws(ScryptError) -> [UInt8] {
    let library = Crypto.shared.library
    var key = [UInt8](repeating: 0, count: byteCount)
    let outcome = secret.withUnsafeBytes { secret in
      library.scrypt(
        secret.assumingMemoryBound(to: CChar.self).baseAddress, secret.count, salt, salt.count,
        cost, blockSize, parallelism, 256 << 20, &key, byteCount)
    }
    guard outcome == 1 else { throw ScryptError(refused: self) }
    return key
  }
}

/// The cost asked of scrypt is not one that it can use.
public struct ScryptError: Error, Hashable, CustomStringConvertible {
  /// The cost that was asked for.
  public let refused: Scrypt

  /// Says that this cost was refused.
  public init(refused: Scrypt) {
    self.refused = refused
  }

  /// What was found and what was expected.
  public var description: String {
    "scrypt cannot use cost \(refused.cost), block size \(refused.blockSize), parallelism "
      + "\(refused.parallelism): the cost is a power of two above 1 and the whole takes at most 256 MiB"
  }
}
