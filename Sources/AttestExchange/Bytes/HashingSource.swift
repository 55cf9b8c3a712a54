import AttestText

/// Hands on the bytes of another source and makes their SHA-256 on the way.
final class HashingSource: ByteSource {
  /// The digest of everything, once the source was read to its end.
  private(set) var digest: SHA256Digest?
  private var source: any ByteSource
  private var hasher = SHA256Hasher()

  init(_ source: any ByteSource) {
    self.source = source
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    let count = try source.read(into: buffer)
    if count > 0 {
      hasher.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    } else if digest == nil {
      digest = hasher.finish()
    }
    return count
  }
}
