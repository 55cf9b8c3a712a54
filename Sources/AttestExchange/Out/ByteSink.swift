/// Where written bytes go.
public protocol ByteSink {
  /// Takes all of the bytes.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(WriteError)
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
