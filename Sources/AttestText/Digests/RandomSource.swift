/// Random bytes for salts, codes and identifiers, from libcrypto's generator, which the operating system seeds.
///
/// It is asked for 4096 bytes at a time, so that a million salts are not a million calls; bytes that were given out are
/// wiped. Each thread keeps a source of its own.
public final class RandomSource: RandomNumberGenerator {
  private static let poolSize = 4096

  private var pool: [UInt8]
  private var used: Int

  /// A source that has asked the system for nothing yet.
  public init() {
    pool = [UInt8](repeating: 0, count: RandomSource.poolSize)
    used = pool.count
  }

  /// Fills the buffer with random bytes.
  public func fill(_ target: UnsafeMutableRawBufferPointer) {
    var filled = 0
    while filled < target.count {
      if used == pool.count { refill() }
      let count = min(pool.count - used, target.count - filled)
      pool.withUnsafeMutableBytes { pool in
        let part = UnsafeMutableRawBufferPointer(rebasing: pool[used..<used + count])
        UnsafeMutableRawBufferPointer(rebasing: target[filled...]).copyMemory(from: .init(part))
        part.initializeMemory(as: UInt8.self, repeating: 0)
      }
      used += count
      filled += count
    }
  }

  /// So many random bytes.
  public func bytes(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { target, initialised in
      fill(UnsafeMutableRawBufferPointer(target))
      initialised = count
    }
  }

  /// Eight random bytes as a number.
  public func next() -> UInt64 {
    var number: UInt64 = 0
    withUnsafeMutableBytes(of: &number) { fill($0) }
    return number
  }

  private func refill() {
    pool.withUnsafeMutableBytes { pool in
      let start = pool.assumingMemoryBound(to: UInt8.self).baseAddress
      Crypto.must(Crypto.shared.library.randomBytes(start, Int32(pool.count)))
    }
    used = 0
  }
}
