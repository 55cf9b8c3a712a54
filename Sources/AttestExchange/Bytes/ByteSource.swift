/// The bytes of a cell or a row, lent for the length of a call.
public typealias Bytes = UnsafeBufferPointer<UInt8>

/// Where the bytes of a table come from.
public protocol ByteSource {
  /// Puts the next bytes into the buffer and says how many they were; 0 only at the end.
  ///
  /// The buffer is never empty.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int
}

/// Bytes that are already in memory.
public struct MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  /// A source of these bytes.
  public init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// A source of this text, as UTF-8.
  public init(_ text: String) {
    self.init(text.utf8)
  }

  /// Puts the next bytes into the buffer and says how many they were.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<(position + count)])
    position += count
    return count
  }
}

/// Bytes from an open file descriptor, which stays open and the caller's.
public struct DescriptorSource: ByteSource {
  private let descriptor: Int32

  /// A source of what is left to read from the descriptor; 0 is standard input.
  public init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Puts the next bytes into the buffer and says how many they were.
  ///
  /// - Throws: `unreadable` with the system's reason.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    try Platform.read(descriptor, into: buffer)
  }
}
