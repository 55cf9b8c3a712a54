/// What bringing a register up to date did.
public struct SchemaUpgrade: Sendable {
  /// The path of the copy that was made before.
  public let backup: String
  /// The entry in the audit chain.
  public let receipt: Receipt
}

extension Store {
  /// Brings an older register up to date: a copy of it is made and checked, then every step that it lacks is taken, with
  /// one entry in the audit chain, in one transaction or not at all.
  ///
  /// Nobody can write between the copy and the steps, because the lock for writing is held over both. The copy stays,
  /// beside the register, as `register.sqlite.before-002`.
  ///
  /// - Returns: what was done; nil when the register was up to date.
  /// - Throws: ``StoreError``, ``ClockError``.
  public static func bringUpToDate(path: String, by actor: Actor, at: Int64) throws -> SchemaUpgrade? {
    try bringUpToDate(path: path, by: actor, at: at, through: Migration.all)
  }

  static func bringUpToDate(
    path: String, by actor: Actor, at: Int64, through steps: [Migration]
  ) throws -> SchemaUpgrade? {
    let store = try open(path: path, writing: true, through: steps)
    guard store.version < steps.count else { return nil }
    var backup = ""
    let (receipt, _) = try store.change(.registerMigrate, by: actor, at: at) { change in
      // Somebody else may have done it while this waited for the lock.
      let version = try store.storedVersion()
      guard version < steps.count else { return }
      let missing = steps[version...]
      backup = "\(path).before-\(missing.first?.number ?? "")"
      try makeBackup(of: path, as: backup, version: version)
      for step in missing {
        try store.database.run(step.sql)
        try change.insert(MigrationRow(name: step.name, at: at))
      }
      try store.database.run("PRAGMA user_version=\(steps.count)")
    }
    return receipt.map { SchemaUpgrade(backup: backup, receipt: $0) }
  }

  /// Copies the register and checks the copy before it gets its name.
  ///
  /// A copy that an attempt before this one left is replaced: the register was not changed by that attempt, and may have
  /// been by others. Of a copy beside its register, seconds before a change, a quick look is enough.
  private static func makeBackup(of path: String, as name: String, version: Int) throws {
    try copy(path, as: name, isReplacing: true) { draft, head in
      let copy = Store(unchecked: try Database(path: draft, mode: .reading))
      let check = try copy.database.prepare("PRAGMA quick_check")
      guard try check.step(), check.text(0) == "ok", try copy.storedVersion() == version, try copy.head() == head
      else { throw StoreError.corrupt(detail: "the copy \(name) is not what was copied") }
    }
  }
}
