import AttestExchange

/// A file that is there whole or not at all, also when the program is stopped while it is written.
///
/// It is written beside its place under another name, and gets its own by `finish()`, which must be called. What is no
/// plain file, such as `/dev/stdout` or a link, is written where it is.
final class ReplacingFile: ByteSink {
  private let path: String
  private let temporary: String?
  private let file: NewFile
  private var isFinished = false

  /// Makes the file, readable and writable by its owner only.
  ///
  /// - Throws: ``NewFileError``.
  init(_ path: String) throws(NewFileError) {
    self.path = path
    temporary = Platform.isReplaceable(path) ? "\(path).part-\(Platform.processNumber)" : nil
    do throws(NewFileError) { file = try NewFile(temporary ?? path) } catch {
      throw NewFileError(path: path, reason: error.reason)
    }
  }

  deinit {
    if let temporary, !isFinished { Platform.remove(temporary) }
  }

  /// Writes all of the bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(WriteError) {
    try file.write(bytes)
  }

  /// Puts the file in its place, once all of it is on the disk.
  func finish() throws(WriteError) {
    try file.finish()
    do throws(Platform.Failed) {
      if let temporary {
        try Platform.rename(temporary, to: path)
        try Platform.synchroniseFolder(of: path)
      }
    } catch {
      throw .unwritable(code: error.number, reason: "\(path): \(error.reason)")
    }
    isFinished = true
  }
}
