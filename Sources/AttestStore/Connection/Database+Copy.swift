internal import CSQLite

extension Database {
  /// How many pages are copied between two looks at whether to go on.
  private static let pagesAtOnce: Int32 = 2048

  /// Copies the register page by page into an empty file, as it is for whoever reads it now.
  ///
  /// SQLite's own copying is used, not the system's: a file that is opened and closed beside SQLite would take this
  /// process's locks on it away. Run it within ``snapshot(_:)``: the lock for reading is then held from the first page to
  /// the last, so that nobody's writing begins the copy anew. What is copied is not yet sure to be on the disk: waiting
  /// for that would keep writers waiting too.
  ///
  /// - Parameter progress: is told how many pages are done, of how many; throws to break off.
  func copy(to path: String, progress: (Int, Int) throws -> Void = { _, _ in }) throws {
    let target = try Database(path: path, mode: .creating)
    try target.run("PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF")
    guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw target.failure(sqlite3_errcode(target.handle))
    }
    var stepped = SQLITE_OK
    do {
      while stepped == SQLITE_OK {
        stepped = sqlite3_backup_step(backup, Database.pagesAtOnce)
        let all = Int(sqlite3_backup_pagecount(backup))
        try progress(all - Int(sqlite3_backup_remaining(backup)), all)
      }
    } catch {
      sqlite3_backup_finish(backup)
      throw error
    }
    let finished = sqlite3_backup_finish(backup)
    guard stepped == SQLITE_DONE else { throw target.failure(stepped) }
    guard finished == SQLITE_OK else { throw target.failure(finished) }
  }
}
