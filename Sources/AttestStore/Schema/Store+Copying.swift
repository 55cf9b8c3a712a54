extension Store {
  /// Copies a register, while others use it, to a file that appears whole or not at all.
  ///
  /// The copy is made under a name of its own, for its owner only, handed to `finish`, put on the disk and then given its
  /// name. Whatever goes wrong, nothing is left.
  ///
  /// - Parameters:
  ///   - path: the register.
  ///   - name: the path of the copy.
  ///   - isReplacing: whether a file that has the name goes; otherwise it stays, and nothing is copied.
  ///   - progress: is told how many pages are done, of how many; throws to break off.
  ///   - finish: is given the path of the copy and the head that the register had; checks it, or completes it.
  /// - Throws: ``StoreError``, and what the bodies throw.
  static func copy<Result>(
    _ path: String, as name: String, isReplacing: Bool = false,
    progress: (Int, Int) throws -> Void = { _, _ in }, _ finish: (String, AuditHead) throws -> Result
  ) throws -> Result {
    for taken in [name] + companions(of: name) where !isReplacing && Platform.exists(taken) {
      throw StoreError.exists(path: taken)
    }
    let draft = "\(name).new-\(Platform.processID)"
    try Platform.makePrivateFile(draft)
    defer { for file in [draft] + companions(of: draft) { Platform.remove(file) } }
    let original = Store(unchecked: try Database(path: path, mode: .reading))
    let head = try original.read {
      let head = try original.head()
      try original.database.copy(to: draft, progress: progress)
      return head
    }
    let result = try finish(draft, head)
    try Platform.synchronise(draft)
    if isReplacing { Platform.remove(name) }
    try Platform.publish(draft, as: name)
    return result
  }

  /// The files that SQLite keeps beside one in the middle of a change.
  ///
  /// Left behind by another register, they would be taken for this one's and spoil it.
  static func companions(of path: String) -> [String] {
    ["-journal", "-wal", "-shm"].map { path + $0 }
  }
}
