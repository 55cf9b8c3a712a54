import AttestRules

extension Store {
  /// Runs the body over the state that another store of the same register reads just now, for a second thread.
  ///
  /// As long as the other is reading, nobody can commit, so that both see the same. Whoever waits to commit lets no
  /// further reader in, and cannot go on before the other has finished: so that this one does not wait for them.
  ///
  /// - Throws: ``StoreError/busy`` when somebody waits to commit.
  public static func readBeside<Result>(path: String, _ body: (Store) throws -> Result) throws -> Result {
    let store = Store(unchecked: try Database(path: path, mode: .reading))
    try store.database.run("PRAGMA busy_timeout=0")
    return try store.read {
      _ = try store.storedVersion()
      return try body(store)
    }
  }

  /// Where the register lies.
  public var path: String { database.path }
}
