/// Gathers bytes and hands them on in large pieces.
struct OutputBuffer: ~Copyable {
  private var sink: any ByteSink
  private let space: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private var count = 0

  init(_ sink: any ByteSink, capacity: Int = 256 << 10) {
    self.sink = sink
    self.capacity = capacity
    space = .allocate(capacity: capacity)
  }

  deinit { space.deallocate() }

  /// Room for so many bytes, at most the capacity; `advance` says how many were written there.
  @inline(__always)
  mutating func room(for needed: Int) throws(WriteError) -> UnsafeMutablePointer<UInt8> {
    if needed > capacity - count { try flush() }
    return space + count
  }

  /// So many bytes were written to the room.
  @inline(__always)
  mutating func advance(by written: Int) {
    count += written
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) throws(WriteError) {
    if count == capacity { try flush() }
    space[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func put(_ bytes: Bytes) throws(WriteError) {
    guard let base = bytes.baseAddress else { return }
    if bytes.count > capacity - count {
      try flush()
      if bytes.count > capacity {
        try sink.write(UnsafeRawBufferPointer(bytes))
        return
      }
    }
    (space + count).update(from: base, count: bytes.count)
    count += bytes.count
  }

  mutating func put(_ text: StaticString) throws(WriteError) {
    try put(Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func put(text: String) throws(WriteError) {
    for byte in text.utf8 { try put(byte) }
  }

  /// Hands on what has gathered.
  mutating func flush() throws(WriteError) {
    let filled = count
    count = 0
    if filled > 0 { try sink.write(UnsafeRawBufferPointer(start: space, count: filled)) }
  }
}
