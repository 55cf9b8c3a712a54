import AttestRules

/// Reads fields that ``RowBytes`` wrote.
package struct RowReader {
  /// One field.
  package enum Field {
    case null
    case integer(Int64)
    case text(UnsafeRawBufferPointer)
    case blob(UnsafeRawBufferPointer)
    /// Only in what is staged for an import, never in the chain: what is stored is to go.
    case cleared
  }

  private let bytes: UnsafeRawBufferPointer
  package private(set) var position: Int

  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    position = 0
  }

  var isAtEnd: Bool { position == bytes.count }

  /// One plain byte that is no field; nil at the end.
  mutating func byte() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  /// The next field; nil when the bytes are not fields or have run out.
  package mutating func field() -> Field? {
    guard let tag = byte() else { return nil }
    switch tag {
    case 0: return .null
    case 1...8: return integer(Int(tag))
    case 9: return length().flatMap { take($0) }.map { .text($0) }
    case 10: return length().flatMap { take($0) }.map { .blob($0) }
    case RowBytes.clearedTag: return .cleared
    case 16...: return take(Int(tag) - 16).map { .text($0) }
    default: return nil
    }
  }

  /// Passes over so many fields and gives the bytes that they took; nil when there are not so many.
  package mutating func fields(_ count: Int) -> UnsafeRawBufferPointer? {
    let start = position
    for _ in 0..<count {
      guard field() != nil else { return nil }
    }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<position])
  }

  /// The next field as text; nil when it is none.
  package mutating func text() -> String? {
    guard case .text(let bytes) = field() else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The next field as an integer; nil when it is none.
  package mutating func integer() -> Int64? {
    guard case .integer(let value) = field() else { return nil }
    return value
  }

  /// The next field as a day; nil when it is none.
  package mutating func day() -> Day? {
    integer().map { Day(number: Int32(truncatingIfNeeded: $0)) }
  }

  private mutating func integer(_ count: Int) -> Field? {
    guard let taken = take(count) else { return nil }
    var value: Int64 = Int8(bitPattern: taken[0]) < 0 ? -1 : 0
    for byte in taken { value = value << 8 | Int64(byte) }
    return .integer(value)
  }

  private mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
    guard count <= bytes.count - position else { return nil }
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
  }

  private mutating func length() -> Int? {
    var (value, shift) = (0, 0)
    while let byte = byte(), shift < 56 {
      value |= Int(byte & 127) << shift
      if byte < 128 { return value }
      shift += 7
    }
    return nil
  }
}
