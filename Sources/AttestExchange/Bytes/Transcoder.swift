/// Turns bytes of another encoding into UTF-8, a piece at a time.
///
/// What cannot be decoded becomes the byte 0xFF, which no UTF-8 text holds: the row it is in is then refused at
/// that very place.
struct Transcoder {
  /// More UTF-8 than this never comes of one byte read.
  static let growth = 3
  static let undecodable: UInt8 = 0xFF

  let encoding: TextEncoding
  private let table: [UInt16]
  private var pendingByte: UInt8?
  private var pendingHigh: UInt16?

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    table = encoding == .windows1250 ? SingleByteTable.windows1250 : SingleByteTable.windows1252
  }

  /// Decodes all of `input` to the front of `output`, which has room for `growth` bytes a byte and 8 more.
  mutating func decode(_ input: Bytes, to output: UnsafeMutablePointer<UInt8>) -> Int {
    var writer = UTF8Writer(output)
    switch encoding {
    case .utf8:
      for byte in input { writer.put(byte) }
    case .windows1252, .windows1250:
      for byte in input {
        guard byte >= 0x80 else {
          writer.put(byte)
          continue
        }
        let scalar = table[Int(byte) - 0x80]
        if scalar == 0 { writer.put(Transcoder.undecodable) } else { writer.put(scalar: UInt32(scalar)) }
      }
    case .utf16LittleEndian, .utf16BigEndian:
      for byte in input {
        guard let first = pendingByte else {
          pendingByte = byte
          continue
        }
        pendingByte = nil
        let pair = (UInt16(first), UInt16(byte))
        put(unit: encoding == .utf16BigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0, to: &writer)
      }
    }
    return writer.count
  }

  /// What an input that ended in the middle of something still has to say.
  mutating func finish(to output: UnsafeMutablePointer<UInt8>) -> Int {
    var writer = UTF8Writer(output)
    if pendingHigh != nil { writer.put(Transcoder.undecodable) }
    if pendingByte != nil { writer.put(Transcoder.undecodable) }
    (pendingHigh, pendingByte) = (nil, nil)
    return writer.count
  }

  private mutating func put(unit: UInt16, to writer: inout UTF8Writer) {
    if let high = pendingHigh {
      pendingHigh = nil
      if unit & 0xFC00 == 0xDC00 {
        writer.put(scalar: 0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF)))
        return
      }
      writer.put(Transcoder.undecodable)
    }
    switch unit & 0xFC00 {
    case 0xD800: pendingHigh = unit
    case 0xDC00: writer.put(Transcoder.undecodable)
    default: writer.put(scalar: UInt32(unit))
    }
  }
}

/// Writes scalars as UTF-8 to memory that has room for them.
private struct UTF8Writer {
  private let output: UnsafeMutablePointer<UInt8>
  private(set) var count = 0

  init(_ output: UnsafeMutablePointer<UInt8>) {
    self.output = output
  }

  mutating func put(_ byte: UInt8) {
    output[count] = byte
    count += 1
  }

  mutating func put(scalar: UInt32) {
    switch scalar {
    case ..<0x80:
      put(UInt8(scalar))
    case ..<0x800:
      put(UInt8(0xC0 | scalar >> 6))
      put(UInt8(0x80 | scalar & 0x3F))
    case ..<0x10000:
      put(UInt8(0xE0 | scalar >> 12))
      put(UInt8(0x80 | scalar >> 6 & 0x3F))
      put(UInt8(0x80 | scalar & 0x3F))
    default:
      put(UInt8(0xF0 | scalar >> 18))
      put(UInt8(0x80 | scalar >> 12 & 0x3F))
      put(UInt8(0x80 | scalar >> 6 & 0x3F))
      put(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
