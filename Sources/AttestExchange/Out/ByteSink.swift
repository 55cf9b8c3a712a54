/// Where written bytes go.
public protocol ByteSink {
  /// Takes all of the bytes.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(WriteError)
}

/// An open file descriptor, which stays open and the caller's.
public struct DescriptorSink: ByteSink {
  private let descriptor: Int32

  /// A sink into the descriptor; 1 is standard output.
  public init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Takes all of the bytes.
  ///
  /// - Throws: `unwritable` with the system's reason, as for a full disk or a pipe that nobody reads any more.
  public mutating func write(_ bytes: UnsafeRawBufferPointer) throws(WriteError) {
    try Platform.write(bytes, to: descriptor)
  }
}

/// Memory that grows.
public final class MemorySink: ByteSink {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// Nothing written yet.
  public init() {}

  /// Takes all of the bytes.
  public func write(_ bytes: UnsafeRawBufferPointer) {
    self.bytes.append(contentsOf: bytes)
  }

  /// What was written, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
