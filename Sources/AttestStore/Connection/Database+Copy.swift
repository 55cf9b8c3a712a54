internal import CSQLite

extension Database {
  /// Copies the register page by page into an empty file, as it is for whoever reads it now.
  ///
  /// SQLite's own copying is used, not the system's: a file that is opened and closed beside SQLite would take this
  /// process's locks on it away.
  func copy(to path: String) throws {
    let target = try Database(path: path, mode: .creating)
    guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw target.failure(sqlite3_errcode(target.handle))
    }
    let stepped = sqlite3_backup_step(backup, -1)
    let finished = sqlite3_backup_finish(backup)
    guard stepped == SQLITE_DONE else { throw target.failure(stepped) }
    guard finished == SQLITE_OK else { throw target.failure(finished) }
  }
}
