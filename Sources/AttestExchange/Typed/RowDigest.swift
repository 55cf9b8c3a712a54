/// A short stand-in for a row's text, to find the rows of the next roster that have not changed.
///
/// 128 bits, quickly made and not secret: good against chance, not against somebody who wants two rows to agree.
public struct RowDigest: Hashable, Sendable {
  /// The first half.
  public let high: UInt64
  /// The second half.
  public let low: UInt64

  /// A digest that was stored.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The digest of these bytes; another seed gives another digest.
  public init(of bytes: Bytes, seed: UInt64) {
    var one = seed ^ 0x9E37_79B9_7F4A_7C15
    var other = seed &+ 0xD1B5_4A32_D192_ED03
    let raw = UnsafeRawBufferPointer(bytes)
    var position = 0
    while position + 16 <= raw.count {
      let first = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let second = raw.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self)
      (one, other) = RowDigest.mixed(one, other, first, second)
      position += 16
    }
    var rest: (UInt64, UInt64) = (0, 0)
    withUnsafeMutableBytes(of: &rest) { space in
      space.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[position...]))
    }
    (one, other) = RowDigest.mixed(one, other, rest.0, rest.1)
    (one, other) = RowDigest.mixed(one, other, UInt64(raw.count), 0x2545_F491_4F6C_DD1D)
    high = one
    low = other
  }

  @inline(__always)
  private static func mixed(
    _ one: UInt64, _ other: UInt64, _ first: UInt64, _ second: UInt64
  ) -> (UInt64, UInt64) {
    let left = (one ^ first ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: second ^ 0xE703_7ED1_A0B4_28DB)
    let right = (other ^ second ^ 0x8EBC_6AF0_9C88_C6E3)
      .multipliedFullWidth(by: first ^ 0x5899_65CC_7537_4CC3)
    return (one &* 31 &+ (left.high ^ left.low), other &* 37 &+ (right.high ^ right.low))
  }
}
