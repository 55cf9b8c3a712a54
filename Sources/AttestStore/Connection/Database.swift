internal import CSQLite

/// One connection to a register, set up so that what was acknowledged is on the disk.
///
/// A rollback journal with `synchronous=EXTRA` lost no acknowledged record in simulated power cuts, where `FULL`
/// did: with DELETE journals the folder must be synchronised too. A connection is used by one thread at a time.
public final class Database {
  /// How long to wait for somebody else's writing, in milliseconds.
  static let patience: Int32 = 10_000

  /// How much of the file may be kept in memory, in KiB; taken only as it is needed.
  static let cacheSize = 65_536

  /// Whether a connection may write.
  public enum Mode: Sendable {
    /// Reads only.
    case reading
    /// Reads and writes.
    case writing
    /// Reads and writes, and makes the file if it is not there.
    case creating
  }

  let handle: OpaquePointer
  let path: String
  private let mode: Mode
  /// The functions of ours that it knows.
  var functions: [String: FunctionPlace] = [:]

  /// Opens a connection and sets it up.
  ///
  /// - Throws: ``StoreError``.
  public init(path: String, mode: Mode) throws {
    self.path = path
    self.mode = mode
    var opened: OpaquePointer?
    let flags =
      switch mode {
      // A reader must be able to roll back what a killed writer left, where it has the right to.
      case .reading, .writing: SQLITE_OPEN_READWRITE
      case .creating: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let opened else {
      let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(opened)
      throw StoreError(code: code, path: path, message: message)
    }
    handle = opened
    sqlite3_busy_timeout(handle, Database.patience)
    try run("PRAGMA trusted_schema=OFF")
    guard mode != .reading else { return }
    try run(
      """
      PRAGMA cache_size=-\(Database.cacheSize); PRAGMA foreign_keys=ON; PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON
      """)
  }

  deinit {
    sqlite3_close_v2(handle)
    for place in functions.values { place.deallocate() }
  }

  /// Runs SQL without values, whatever rows it gives.
  func run(_ sql: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Prepares a statement, to be used many times.
  func prepare(_ sql: String) throws -> Statement {
    try Statement(self, sql)
  }

  /// The single integer that a query gives; nil when it gives no row.
  func integer(_ sql: String) throws -> Int64? {
    let statement = try prepare(sql)
    return try statement.step() ? statement.integer(0) : nil
  }

  /// The error for a result code of this connection.
  func failure(_ code: Int32) -> StoreError {
    StoreError(code: code, path: path, message: String(cString: sqlite3_errmsg(handle)))
  }

  /// Runs the body in one transaction, undone when it throws.
  ///
  /// The lock for writing is taken at the beginning, so that a transaction that reads first cannot find out
  /// late that somebody else wrote.
  func transaction<Result>(
    _ references: ReferenceCheck = .everyRow, _ body: () throws -> Result
  ) throws -> Result {
    guard mode != .reading else { throw StoreError.refused(detail: "a write on a connection for reading") }
    if references == .known { try run("PRAGMA foreign_keys=OFF") }
    defer { if references == .known { sqlite3_exec(handle, "PRAGMA foreign_keys=ON", nil, nil, nil) } }
    try run("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      if sqlite3_get_autocommit(handle) == 0 { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
      throw error
    }
  }

  /// Runs the body over one unchanging state of the register; within another such body, over the same one.
  func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
    guard sqlite3_get_autocommit(handle) != 0 else { return try body() }
    try run("BEGIN")
    defer { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
    return try body()
  }
}

/// Whether SQLite looks up what a row refers to, such as the person of a record, when it is written.
public enum ReferenceCheck: Sendable {
  /// Every row: the usual case.
  case everyRow
  /// None: whoever writes has found each thing that is referred to in the same transaction.
  ///
  /// An import has: it walks the people and the rows side by side. Three lookups for each of a million records would
  /// take longer than the rest.
  case known
}
