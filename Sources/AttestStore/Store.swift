import AttestRules
import AttestText

/// A register: its tables and its audit chain in one file.
///
/// One store is one connection, used by one thread at a time. Nobody waits for a person while a transaction is open.
public final class Store {
  /// What marks the file as a register: "atst".
  static let applicationID = 0x6174_7374
  /// The connection.
  let database: Database

  /// How many steps of the schema the register had seen when it was opened.
  private(set) var version = 0

  /// A store over a connection whose version was not looked at.
  init(unchecked database: Database) {
    self.database = database
  }

  /// Opens the register at a path.
  ///
  /// - Throws: ``StoreError``: missing, not a register, made by a newer program, busy.
  public static func open(path: String, writing: Bool) throws -> Store {
    try open(path: path, writing: writing, through: Migration.all)
  }

  static func open(path: String, writing: Bool, through steps: [Migration]) throws -> Store {
    guard Platform.exists(path) else { throw StoreError.missing(path: path) }
    // Looked at before anything is set up for writing, so that a register that is refused is left as it is.
    if writing { try Store(unchecked: Database(path: path, mode: .reading)).checkVersion(steps) }
    let store = Store(unchecked: try Database(path: path, mode: writing ? .writing : .reading))
    store.version = try store.checkVersion(steps)
    if writing { store.compactIfDue() }
    return store
  }

  /// Whether the register lacks steps of the schema; see ``bringUpToDate(path:by:at:)``.
  public var isOlder: Bool { version < Migration.all.count }

  @discardableResult
  private func checkVersion(_ steps: [Migration]) throws -> Int {
    guard try database.integer("PRAGMA application_id") == Int64(Store.applicationID) else {
      throw StoreError.notARegister(path: database.path)
    }
    let version = try storedVersion()
    guard version <= steps.count else {
      throw StoreError.newer(path: database.path, found: version, known: steps.count)
    }
    return version
  }

  func storedVersion() throws -> Int {
    Int(try database.integer("PRAGMA user_version") ?? 0)
  }

  /// Makes a register; it appears at its path whole or not at all.
  ///
  /// - Parameters:
  ///   - path: where; nothing may be there yet.
  ///   - actor: who makes it.
  ///   - at: when, in milliseconds since 1970-01-01 UTC.
  ///   - fill: puts the first rows.
  public static func create(
    path: String, actor: Actor, at: Int64, fill: (Change) throws -> Void
  ) throws -> Receipt {
    try create(path: path, actor: actor, at: at, through: Migration.all, fill: fill)
  }

  static func create(
    path: String, actor: Actor, at: Int64, through steps: [Migration], fill: (Change) throws -> Void
  ) throws -> Receipt {
    for taken in [path] + companions(of: path) where Platform.exists(taken) {
      throw StoreError.exists(path: taken)
    }
    let draft = "\(path).new-\(Platform.processID)"
    try Platform.makePrivateFile(draft)
    defer { for suffix in ["", "-journal"] { Platform.remove(draft + suffix) } }
    let receipt = try makeRegister(at: draft, actor: actor, at: at, steps: steps, fill: fill)
    try Platform.publish(draft, as: path)
    return receipt
  }

  private static func makeRegister(
    at path: String, actor: Actor, at: Int64, steps: [Migration], fill: (Change) throws -> Void
  ) throws -> Receipt {
    let store = Store(unchecked: try Database(path: path, mode: .creating))
    try store.database.run("PRAGMA application_id=\(applicationID)")
    return try store.database.transaction {
      for migration in steps { try store.database.run(migration.sql) }
      try store.database.run("PRAGMA user_version=\(steps.count)")
      let id = Hex.text(of: RandomSource().bytes(16))
      let change = try Change(
        database: store.database, kind: .registerInit, actor: actor, subject: nil, entry: 1, at: at)
      try change.insert(SettingRow(name: SettingRow.registerID, value: id))
      for migration in steps { try change.insert(MigrationRow(name: migration.name, at: at)) }
      try fill(change)
      guard let receipt = try change.finish(after: Chain.genesis(registerID: id)) else {
        throw StoreError.refused(detail: "an empty first entry")
      }
      return receipt
    }
  }

  /// Runs the body over one unchanging state of the register.
  public func read<Result>(_ body: () throws -> Result) throws -> Result {
    try database.snapshot(body)
  }

  /// Makes a change: the body's writes and their audit entry, in one transaction, or nothing.
  ///
  /// A clock that has gone on by more than a day since the last entry is noted in the entry.
  ///
  /// - Parameters:
  ///   - kind: what the entry is about.
  ///   - subject: a few words on what it is about, without anybody's name; nil when a person is the subject.
  ///   - at: when, in milliseconds since 1970-01-01 UTC.
  ///   - clock: a few words on why the clock is believed, for that note.
  ///   - takesEarlier: whether the clock is believed even where it stands before the last entry; that is noted, too.
  ///   - references: whether SQLite looks up what each row refers to.
  /// - Returns: the receipt, nil when the body wrote nothing; and what the body returned.
  /// - Throws: ``StoreError``, ``ClockError``, and what the body throws.
  public func change<Result>(
    _ kind: EntryKind, by actor: Actor, at: Int64, subject: String? = nil, clock: String? = nil,
    takesEarlier: Bool = false, references: ReferenceCheck = .everyRow, _ body: (Change) throws -> Result
  ) throws -> (receipt: Receipt?, result: Result) {
    try database.transaction(references) {
      let head = try head()
      let last = try lastInstant() ?? at
      let standing = ClockStanding(now: at, last: last)
      if case .behind = standing, !takesEarlier { throw ClockError(now: at, last: last) }
      let change = try Change(
        database: database, kind: kind, actor: actor, subject: subject, entry: head.size + 1, at: at,
        remark: Self.remark(on: standing, after: head.size, clock))
      let result = try body(change)
      return (try change.finish(after: head.hash), result)
    }
  }

  private static func remark(on standing: ClockStanding, after entry: Int64, _ clock: String?) -> String? {
    let words = clock.map { ", \($0)" } ?? ""
    return switch standing {
    case .steady: nil
    case .behind(let step): "clock \(Wording.span(milliseconds: step)) before entry \(entry)\(words)"
    case .ahead(let step): "clock \(Wording.span(milliseconds: step)) after entry \(entry)\(words)"
    }
  }
}

/// The clock stands more than five minutes before the last entry, so that the order of entries would be a lie.
public struct ClockError: Error, Equatable, Sendable {
  /// What the clock says, in milliseconds since 1970-01-01 UTC.
  public let now: Int64
  /// When the last entry was made.
  public let last: Int64

  /// The error of such a clock; see the properties.
  public init(now: Int64, last: Int64) {
    (self.now, self.last) = (now, last)
  }
}
