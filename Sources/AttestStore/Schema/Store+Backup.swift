import AttestText

/// What a backup holds that verifies.
public struct VerifiedCopy: Hashable, Sendable {
  /// Where its chain stands.
  public let head: AuditHead
  /// When its last entry was made, in milliseconds since 1970-01-01 UTC; nil when it has none.
  public let last: Int64?
}

/// Why a copy of a register is not taken.
public enum CopyError: Error, Hashable, Sendable {
  /// The file is damaged.
  case damaged([FileFinding])
  /// Something in it is not as its chain says.
  case altered([AuditFinding])
  /// Its chain does not stand where that of the register did.
  case otherHead
}

extension Store {
  /// Makes a backup of a register while others use it: copied, checked as a file and against its chain, put on the disk,
  /// and only then given its name.
  ///
  /// - Parameters:
  ///   - path: the register.
  ///   - name: the path of the backup; nothing may be there yet.
  ///   - progress: is told how many pages are copied, of how many.
  ///   - isStopped: asked now and then; once it says so, nothing is left and ``StoreError/interrupted`` thrown.
  /// - Throws: ``StoreError``, ``CopyError``.
  public static func backUp(
    _ path: String, as name: String, progress: @escaping (Int, Int) -> Void = { _, _ in },
    isStopped: @escaping () -> Bool = { false }
  ) throws -> VerifiedCopy {
    try copy(path, as: name, progress: breakingOff(progress, isStopped)) { draft, head in
      try verifyCopy(draft, head: head, isStopped: isStopped)
    }
  }

  /// Puts a backup in the place of a register that is gone, with an entry in its chain that says so.
  ///
  /// The backup stays as it is. The register appears whole or not at all.
  ///
  /// - Parameters:
  ///   - backup: the backup.
  ///   - path: the register's path; nothing may be there yet.
  ///   - enter: is given the copy once it has been verified, and makes the entry; nothing is restored when it throws.
  /// - Throws: ``StoreError``, ``CopyError``, and what the body throws.
  public static func restore<Result>(
    _ backup: String, as path: String, progress: @escaping (Int, Int) -> Void = { _, _ in },
    isStopped: @escaping () -> Bool = { false }, enter: (Store, VerifiedCopy) throws -> Result
  ) throws -> Result {
    // Looked at before anything is made, so that what is no register is named as it was given.
    _ = try open(path: backup, writing: false)
    return try copy(backup, as: path, progress: breakingOff(progress, isStopped)) { draft, head in
      let verified = try verifyCopy(draft, head: head, isStopped: isStopped)
      return try enter(try open(path: draft, writing: true), verified)
    }
  }

  /// Checks a register as a file and against its chain.
  ///
  /// - Throws: ``StoreError``, ``CopyError``.
  public static func verifyCopy(
    _ path: String, head: AuditHead? = nil, isStopped: @escaping () -> Bool = { false }
  ) throws -> VerifiedCopy {
    let store = try open(path: path, writing: false)
    let outcome = try store.stopping(when: isStopped) { try store.verify() }
    if isStopped() { throw StoreError.stopped }
    let damage = outcome.findings.compactMap(\.damage)
    guard damage.isEmpty else { throw CopyError.damaged(damage) }
    guard outcome.findings.isEmpty else { throw CopyError.altered(outcome.findings) }
    guard head == nil || head == outcome.head else { throw CopyError.otherHead }
    return VerifiedCopy(head: outcome.head, last: try store.lastInstant())
  }

  private static func breakingOff(
    _ progress: @escaping (Int, Int) -> Void, _ isStopped: @escaping () -> Bool
  ) -> (Int, Int) throws -> Void {
    { done, all in
      progress(done, all)
      if isStopped() { throw StoreError.stopped }
    }
  }

  /// The hash of the chain after an entry; nil when it ends before, and that of an empty register for 0.
  public func hash(atSize size: Int64) throws -> SHA256Digest? {
    if size == 0 { return Chain.genesis(registerID: try registerID()) }
    let find = try database.prepare("SELECT hash FROM audit_entry WHERE entry = ?")
    find.bind(1, size)
    return try find.step() ? SHA256Digest(find.bytes(0)) : nil
  }
}
