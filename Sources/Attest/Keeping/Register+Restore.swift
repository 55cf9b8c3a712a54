import AttestRules
import AttestStore
import AttestText

/// How a backup stands beside a head that was kept, or beside the register that is there.
public enum HeadComparison: Hashable, Sendable {
  /// It holds the head, and so many entries after it.
  case holds(after: Int64)
  /// It lacks the last entries of what it is compared with, so many.
  case behind(Int64)
  /// It is of another register, or of another history of it.
  case contradicts
}

/// What restoring did.
public struct Restoration: Sendable {
  /// What the backup holds.
  public let backup: VerifiedCopy
  /// How it stands beside the head that was given; nil when none was.
  public let comparison: HeadComparison?
  /// The entry that says so.
  public let receipt: Receipt
}

/// Why nothing was restored.
public enum RestoreError: Error, Hashable, Sendable {
  /// There is no such backup.
  case missing(path: String)
  /// The file is no register.
  case notABackup(path: String)
  /// There is a register already; nil where it cannot be read.
  case registerThere(path: String, backup: VerifiedCopy, there: HeadComparison?)
  /// The backup does not verify.
  case unsound(path: String, CopyError)
  /// The backup is not of the chain that the head is of.
  case contradictsHead(size: Int64)
  /// The register cannot be made, for the system's reason.
  case cannotCreate(path: String, reason: String)
}

/// What is to be restored.
public struct RestoreRequest {
  /// The backup.
  public let backup: String
  /// A head that was kept elsewhere; nil when there is none.
  public var head: AuditHead?
  /// Is told how many pages are copied, of how many.
  public var progress: (Int, Int) -> Void = { _, _ in }
  /// Asked now and then whether to break off.
  public var isStopped: () -> Bool = { false }
  /// Is shown how the clock stands beside the backup's last entry; throws when it is not to be believed.
  public var believes: (ClockReading, Zone) throws -> Void = { _, _ in }

  /// A request for a backup.
  public init(_ backup: String) {
    self.backup = backup
  }
}

extension Register {
  /// Restores a register from a backup into a folder that has none.
  ///
  /// There is no register to ask who may: it is whoever may write the folder and has the role administrator or auditor in
  /// the backup. The chain gets an entry that says by whom and from how many entries, so that no return to an earlier
  /// state goes unseen; heads that were kept at or before the backup are still held by the chain.
  ///
  /// - Throws: ``RestoreError``, ``PermissionError``, ``IdentityError``, `StoreError`, and what `believes` throws.
  public static func restore(
    _ request: RestoreRequest, in folder: String, as identity: Identity, clock: Clock = .system
  ) throws -> Restoration {
    let path = "\(folder)/\(fileName)"
    guard !Platform.isFolder(request.backup) else { throw RestoreError.notABackup(path: request.backup) }
    do {
      if Platform.isFile(path) { try refuse(request, path: path, folder, identity, clock) }
      return try Store.restore(
        request.backup, as: path, progress: request.progress, isStopped: request.isStopped
      ) { store, backup in
        try Register(store, in: folder, as: identity, clock: clock).enterRestore(of: backup, request)
      }
    } catch let error as CopyError {
      throw RestoreError.unsound(path: request.backup, error)
    } catch let error as StoreError {
      throw RestoreError(error, request, path: path) ?? error
    }
  }

  /// Says how the backup stands beside the register that is there, which stays.
  private static func refuse(
    _ request: RestoreRequest, path: String, _ folder: String, _ identity: Identity, _ clock: Clock
  ) throws {
    let there = try? Store.open(path: path, writing: false)
    if let there { try Register(there, in: folder, as: identity, clock: clock).require(.audit) }
    let backup = try Store.verifyCopy(request.backup, isStopped: request.isStopped)
    let store = try Store.open(path: request.backup, writing: false)
    let comparison = try there.map { there in
      // Where the register goes on beyond the backup, only the register can say whether it has the backup's past.
      let isPast = try there.hash(atSize: backup.head.size).map { $0 == backup.head.hash } ?? true
      return isPast ? try compare(store, with: there.head()) : .contradicts
    }
    throw RestoreError.registerThere(path: path, backup: backup, there: comparison)
  }

  /// How a backup stands beside a head.
  private static func compare(_ backup: Store, with head: AuditHead) throws -> HeadComparison {
    let own = try backup.head()
    guard own.registerID == head.registerID else { return .contradicts }
    guard let hash = try backup.hash(atSize: head.size) else { return .behind(head.size - own.size) }
    return hash == head.hash ? .holds(after: own.size - head.size) : .contradicts
  }

  private func enterRestore(of backup: VerifiedCopy, _ request: RestoreRequest) throws -> Restoration {
    try require(.audit)
    let comparison = try request.head.map { try Register.compare(store, with: $0) }
    if let head = request.head, comparison == .contradicts {
      throw RestoreError.contradictsHead(size: head.size)
    }
    let reading = try clockReading()
    try request.believes(reading, zone)
    let subject = "a backup of \(Wording.count(Int(backup.head.size), "entry", "entries"))"
    let made = try store.change(
      .registerRestore, by: actor, at: reading.now, subject: subject, clock: clockWords, takesEarlier: true
    ) { change in
      if case .behind(let lost) = comparison {
        change.note("\(Wording.count(Int(lost), "entry", "entries")) behind the head given")
      } else {
        change.note(comparison == nil ? "no head given" : "holds the head given")
      }
    }
    guard let receipt = made.receipt else { throw StoreError.refused(detail: "the change wrote nothing") }
    return Restoration(backup: backup, comparison: comparison, receipt: receipt)
  }
}

extension RestoreError {
  /// What a store's error says of a restore; nil for one that needs no other words.
  fileprivate init?(_ error: StoreError, _ request: RestoreRequest, path: String) {
    switch error {
    case .missing(let file) where file == request.backup: self = .missing(path: file)
    case .notARegister(let file) where file == request.backup: self = .notABackup(path: file)
    case .cannotCreate(_, let reason): self = .cannotCreate(path: path, reason: reason)
    case .readOnly: self = .cannotCreate(path: path, reason: "no right to write there")
    default: return nil
    }
  }
}
