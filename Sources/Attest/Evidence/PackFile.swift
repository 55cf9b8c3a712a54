import AttestExchange
import AttestText

/// One file of a folder in the making: what is written is also hashed.
final class PackFile: ByteSink {
  /// The name in the folder.
  let name: String
  private let descriptor: Int32
  private var hasher = SHA256Hasher()

  init(_ name: String, in folder: String) throws(Platform.Refusal) {
    self.name = name
    descriptor = try Platform.makeNewFile("\(folder)/\(name)")
  }

  deinit { Platform.closeFile(descriptor) }

  /// Takes all of the bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(WriteError) {
    hasher.update(bytes)
    var rest = bytes[...]
    while !rest.isEmpty {
      do throws(Platform.Refusal) {
        rest = rest.dropFirst(try Platform.write(UnsafeRawBufferPointer(rebasing: rest), to: descriptor))
      } catch { throw .unwritable(code: error.number, reason: "\(name): \(error.reason)") }
    }
  }

  /// Takes a text.
  func write(_ text: String) throws(WriteError) {
    let bytes = Array(text.utf8)
    let result = bytes.withUnsafeBytes { bytes -> Result<Void, WriteError> in
      do throws(WriteError) { return .success(try write(bytes)) } catch { return .failure(error) }
    }
    try result.get()
  }

  /// Makes sure that the file is on the disk; the digest of what was written.
  func finish() throws(Platform.Refusal) -> SHA256Digest {
    try Platform.synchronise(descriptor)
    return hasher.finish()
  }
}
