extension Store {
  /// What marks, beside the register, that it has to be compacted.
  public static let compactionSuffix = ".compact"

  private var compactionMark: String { database.path + Store.compactionSuffix }

  /// Whether somebody was erased and the file was not compacted after it.
  public var isCompactionDue: Bool { Platform.exists(compactionMark) }

  /// Notes on the disk that the file will have to be compacted, before anything is erased: whoever opens the register to
  /// write does it, should this process not live to.
  func markForCompaction() throws {
    guard !isCompactionDue else { return }
    try Platform.makePrivateFile(compactionMark)
    try Platform.syncFolder(of: compactionMark)
  }

  func forgetCompaction() {
    Platform.remove(compactionMark)
  }

  /// Writes the file anew without what was deleted from it.
  ///
  /// Deleted bytes are overwritten with zeros as they are deleted, but SQLite leaves copies of what it moved within a page
  /// behind: only a file that is written anew has none. It can be done again at any time, and changes nothing that anybody reads.
  ///
  /// - Throws: `StoreError.busy` while somebody else reads or writes for too long, `StoreError.full`.
  public func compact() throws {
    let size = try head().size
    try database.run("VACUUM")
    try database.transaction {
      // Somebody may have been erased since; then the mark is theirs.
      if try head().size == size { forgetCompaction() }
    }
  }

  /// Compacts the file when an erasure before was stopped before it did; where it cannot be done now, the next one will.
  func compactIfDue() {
    if isCompactionDue { try? compact() }
  }
}
