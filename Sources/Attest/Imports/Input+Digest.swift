import AttestExchange

extension Input {
  /// The most bytes of standard input that are kept in memory, because it can be read only once.
  private static let mostStandardInput = 512 << 20

  /// The input as something that can be read twice: standard input is read into memory.
  public func repeatable() throws -> Input {
    guard !isRepeatable else { return self }
    var bytes: [UInt8] = []
    var source = try open()
    try source.forEachChunk { chunk in
      bytes.append(contentsOf: chunk)
      if bytes.count > Input.mostStandardInput {
        throw ReadError.fileTooLong(limit: Input.mostStandardInput)
      }
    }
    return .bytes(bytes)
  }
}

extension ByteSource {
  fileprivate mutating func forEachChunk(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer)
      if count == 0 { return }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }
}
