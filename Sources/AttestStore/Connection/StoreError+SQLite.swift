internal import CSQLite

extension StoreError {
  /// The error for an SQLite result code; bound values are never part of it.
  init(code: Int32, path: String, message: String) {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
    case SQLITE_FULL: self = .full
    case SQLITE_INTERRUPT: self = .stopped
    case SQLITE_READONLY, SQLITE_PERM: self = .readOnly(path: path)
    case SQLITE_CANTOPEN: self = .inputOutput(detail: "\(message) (\(path))")
    case SQLITE_IOERR, SQLITE_NOLFS, SQLITE_PROTOCOL:
      self = .inputOutput(detail: "\(message), SQLite code \(code)")
    case SQLITE_NOTADB: self = .notARegister(path: path)
    case SQLITE_CORRUPT: self = .corrupt(detail: message)
    case SQLITE_CONSTRAINT: self = .constraint(detail: message)
    default: self = .refused(detail: "\(message), SQLite code \(code)")
    }
  }
}
