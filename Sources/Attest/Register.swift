import AttestRules
import AttestStore

/// A register as one person uses it: knows who that is, what they may, and what day it is.
///
/// Each thing that can be done with a register is a method, in a file of its own. Every one of them checks what the
/// person may before it does anything, and does all of it in one transaction or nothing.
public final class Register {
  /// The folder in which the register lies.
  public let folder: String
  /// Who uses it.
  public let identity: Identity
  /// The roles that the login has.
  public let roles: Set<Role>
  /// The person with the login; nil when the register has none present.
  public let me: PersonRow?
  /// Tells the time.
  public let clock: Clock
  /// The organisation's time zone.
  public let zone: Zone

  /// The one-time code by which the person is here; nil for whoever is by their login.
  public let grant: CodeGrant?

  /// Whether whoever uses the register said that the clock is right.
  public private(set) var isClockConfirmed = false

  let store: Store

  /// The name of the register in its folder.
  public static let fileName = "register.sqlite"

  /// Opens the register in a folder.
  ///
  /// - Parameters:
  ///   - folder: where it lies.
  ///   - identity: who uses it.
  ///   - writing: whether anything is to be recorded.
  ///   - bringsUpToDate: whether an older register is brought up to date, as everything but the clock needs it.
  /// - Throws: `StoreError`, ``IdentityError``, ``RegisterError``.
  public convenience init(
    in folder: String, as identity: Identity, clock: Clock = .system, writing: Bool = false,
    bringsUpToDate: Bool = true
  ) throws {
    let path = "\(folder)/\(Register.fileName)"
    let store =
      try bringsUpToDate
      ? Register.open(path, as: identity, clock: clock, writing: writing)
      : Store.open(path: path, writing: writing)
    try self.init(store, in: folder, as: identity, clock: clock)
  }

  /// A register whose file is open already, and is left at the step of the schema that it has seen.
  init(_ store: Store, in folder: String, as identity: Identity, clock: Clock) throws {
    self.folder = folder
    self.identity = identity
    self.clock = clock
    self.store = store
    grant = nil
    (zone, me, roles) = try store.read { try Register.place(of: identity, in: store, at: clock.now()) }
  }

  /// The organisation's time zone, and who somebody is and may do there.
  private static func place(
    of identity: Identity, in store: Store, at now: Int64
  ) throws -> (zone: Zone, me: PersonRow?, roles: Set<Role>) {
    let zoneName = try store.setting(Organisation.timeZoneSetting) ?? Organisation.defaultTimeZone
    guard let zone = Zone(zoneName) else { throw RegisterError.unknownZone(name: zoneName) }
    let today = zone.day(of: now)
    let owners = try store.owners(of: identity.login)
    let present = owners.filter { $0.isPresent(on: today) }
    guard present.count < 2 else { throw IdentityError.ambiguous(login: identity.login) }
    let granted = try store.roles(of: identity.login).compactMap { Role(rawValue: $0) }
    // A grant goes with its holder: once they have left, their login has no roles.
    let hasLeft = present.isEmpty && !owners.isEmpty
    let roles = hasLeft ? [] : Set(granted).union(present.isEmpty ? [] : [.staff])
    return (zone, present.first?.person, roles)
  }

  /// The same register, as the holder of a one-time code uses it: for themselves, and for nobody else.
  init(_ register: Register, holding grant: CodeGrant, _ holder: PersonRow) {
    folder = register.folder
    clock = register.clock
    zone = register.zone
    store = register.store
    identity = Identity(
      login: register.identity.login, established: "\(register.identity.established), one-time code")
    me = holder
    roles = [.staff]
    self.grant = grant
    isClockConfirmed = register.isClockConfirmed
  }

  /// Opens the file; an older register is brought up to date first, whoever comes, because it cannot be read otherwise.
  private static func open(_ path: String, as identity: Identity, clock: Clock, writing: Bool) throws -> Store {
    let store = try Store.open(path: path, writing: writing)
    guard store.isOlder else { return store }
    let actor = Actor(login: identity.login, person: nil, established: identity.established)
    _ = try Store.bringUpToDate(path: path, by: actor, at: clock.now())
    return try Store.open(path: path, writing: writing)
  }

  /// The civil day now, in the organisation's time zone.
  public var today: Day { zone.day(of: clock.now()) }

  /// Whoever uses the register, as the audit chain names them.
  var actor: Actor {
    Actor(login: identity.login, person: me?.number, established: identity.established)
  }

  /// Makes a change as whoever uses the register, now.
  func change<Result>(
    _ kind: EntryKind, subject: String? = nil, references: ReferenceCheck = .everyRow,
    _ body: (Change) throws -> Result
  ) throws -> (receipt: Receipt?, result: Result) {
    try store.change(
      kind, by: actor, at: clock.now(), subject: subject, clock: clockWords, references: references, body)
  }

  /// Notes that whoever uses the register said that the clock is right.
  public func confirmClock() {
    isClockConfirmed = true
  }
}

/// Why a register cannot do what it was asked, apart from its file, its data and what its user may.
public enum RegisterError: Error, Hashable, Sendable {
  /// The machine does not know the time zone.
  case unknownZone(name: String)
}

extension PersonDossier {
  /// Whether the person holds an appointment, or will.
  func isPresent(on day: Day) -> Bool { file.presence(on: day) != .left }

  /// When and where the person is there.
  public var file: PersonFile {
    PersonFile(
      number: person.number, appointments: appointments.map(\.appointment), absences: absences.map(\.days))
  }
}
