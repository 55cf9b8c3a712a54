import AttestExchange
import AttestRules
import AttestStore
import AttestText

/// Why there is no backup.
public enum BackupError: Error, Hashable, Sendable {
  /// There is something under the name already.
  case taken(path: String)
  /// The name is that of a folder.
  case folder(path: String)
  /// The file cannot be made, for the system's reason.
  case cannotCreate(path: String, reason: String)
  /// There is no room for it.
  case noRoom(path: String)
  /// The copy does not verify, so that the register itself must be looked at.
  case unsound(CopyError)
}

extension Register {
  /// Makes a backup, while others use the register, of the register as it is now.
  ///
  /// It appears under its name once it was checked as a file and against its audit chain, and is on the disk; whatever goes
  /// wrong, nothing is left. It is a register itself, readable by its owner only.
  ///
  /// - Parameters:
  ///   - path: where; nothing may be there yet.
  ///   - progress: is told how many pages are copied, of how many.
  ///   - isStopped: asked now and then whether to break off.
  /// - Throws: ``BackupError``, ``PermissionError``, `StoreError`.
  public func backUp(
    to path: String, progress: @escaping (Int, Int) -> Void = { _, _ in },
    isStopped: @escaping () -> Bool = { false }
  ) throws -> VerifiedCopy {
    try require(.audit)
    guard !Platform.isFolder(path) else { throw BackupError.folder(path: path) }
    do {
      return try Store.backUp(
        "\(folder)/\(Register.fileName)", as: path, progress: progress, isStopped: isStopped)
    } catch let error as CopyError {
      throw BackupError.unsound(error)
    } catch let error as StoreError {
      throw BackupError(error, path: path) ?? error
    }
  }

  /// Gives a backup away piece by piece, once it is known to be good.
  ///
  /// It is made beside the register first, under a name that is gone again before the first byte is given.
  ///
  /// - Parameter write: takes the pieces in order.
  /// - Throws: as ``backUp(to:progress:isStopped:)``, and what `write` throws.
  public func streamBackup(
    progress: @escaping (Int, Int) -> Void = { _, _ in }, isStopped: @escaping () -> Bool = { false },
    to write: (UnsafeRawBufferPointer) throws -> Void
  ) throws -> VerifiedCopy {
    let path = "\(folder)/\(Register.fileName).backup-\(Platform.processID)"
    let copy = try backUp(to: path, progress: progress, isStopped: isStopped)
    defer { Platform.removeFile(path) }
    var file = try Input(path: path).open()
    Platform.removeFile(path)
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      if isStopped() { throw StoreError.stopped }
      let count = try piece.withUnsafeMutableBytes { try file.read(into: $0) }
      if count == 0 { return copy }
      try piece.withUnsafeBytes { try write(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }
}

extension BackupError {
  /// What a store's error says of a backup; nil for one that is about the register.
  init?(_ error: StoreError, path: String) {
    switch error {
    case .exists(let taken): self = .taken(path: taken)
    case .full: self = .noRoom(path: path)
    case .readOnly(let file) where file.hasPrefix(path):
      self = .cannotCreate(path: path, reason: "no right to write there")
    case .cannotCreate(_, let reason): self = .cannotCreate(path: path, reason: reason)
    default: return nil
    }
  }
}
