import AttestExchange

/// A file that a command writes; what was there before is replaced.
final class NewFile: ByteSink {
  private let path: String
  private let descriptor: Int32

  /// Makes the file, readable and writable by its owner only.
  ///
  /// - Throws: ``NewFileError``.
  init(_ path: String) throws(NewFileError) {
    self.path = path
    do throws(Platform.Failed) { descriptor = try Platform.create(path) } catch {
      throw NewFileError(path: path, reason: error.reason)
    }
  }

  deinit { Platform.close(descriptor) }

  /// Writes all of the bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(WriteError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      do throws(Platform.Failed) {
        rest = rest.dropFirst(
          try Platform.write(UnsafeRawBufferPointer(rebasing: rest), to: descriptor))
      } catch {
        if error.isInterrupted { continue }
        throw failure(error)
      }
    }
  }

  /// Puts what was written onto the disk, and the file's name with it, so that no power cut takes what was promised.
  func finish() throws(WriteError) {
    do throws(Platform.Failed) {
      try Platform.synchronise(descriptor)
      try Platform.synchroniseFolder(of: path)
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: Platform.Failed) -> WriteError {
    .unwritable(code: error.number, reason: "\(path): \(error.reason)")
  }
}

/// Why a file cannot be made.
struct NewFileError: Error {
  /// The file.
  let path: String
  /// The system's words.
  let reason: String
}

extension NewFileError: Explained {
  var failure: Failure { Failure(.cannotCreate, "\(path) cannot be created: \(reason).") }
}
