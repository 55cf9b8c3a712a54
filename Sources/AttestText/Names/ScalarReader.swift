/// Reads Unicode scalars from bytes that should be UTF-8, saying which bytes are not.
///
/// Exactly well-formed UTF-8 is read: no surrogates, no longer forms than needed, nothing above U+10FFFF.
struct ScalarReader {
  /// What stood at a byte: a scalar, or nil for one byte that is not UTF-8 there.
  struct Read {
    let offset: Int
    let scalar: Unicode.Scalar?
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// What stands next, and moves past it; nil at the end.
  mutating func next() -> Read? {
    guard offset < bytes.count else { return nil }
    let start = offset
    guard let (scalar, length) = decode(at: start) else {
      offset += 1
      return Read(offset: start, scalar: nil)
    }
    offset += length
    return Read(offset: start, scalar: scalar)
  }

  /// The scalar that stands next, if there is one, without moving.
  func peek() -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    return decode(at: offset)?.scalar
  }

  private func decode(at start: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let lead = bytes[start]
    let (length, least): (Int, UInt32)
    switch lead {
    case 0x00...0x7f: return (Unicode.Scalar(lead), 1)
    case 0xc2...0xdf: (length, least) = (2, 0x80)
    case 0xe0...0xef: (length, least) = (3, 0x800)
    case 0xf0...0xf4: (length, least) = (4, 0x10000)
    default: return nil
    }
    guard start + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (0xff >> UInt32(length + 1))
    for index in start + 1..<start + length {
      guard bytes[index] & 0xc0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[index] & 0x3f)
    }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}
