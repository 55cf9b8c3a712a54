import AttestStore

/// Something that holds in every sound register, under a name.
public struct RegisterCheck: Sendable {
  /// The name, one word.
  public let name: String
  /// What holds, in a sentence without a full stop.
  public let rule: String
  let look: Look

  /// How it is looked at.
  enum Look: Sendable {
    /// All at once, table by table.
    case register(@Sendable (CheckGround, (Finding) throws -> Void) throws -> Void)
    /// Person by person, as everybody is gone through once.
    case person(@Sendable (PersonDossier, PersonGround) throws -> [Finding])
    /// The chain, which is replayed; it needs an unchanging state of its own.
    case chain
  }

  init(_ name: String, _ rule: String, _ look: Look) {
    self.name = name
    self.rule = rule
    self.look = look
  }

  /// Every check, in the order in which they are made.
  public static let all: [RegisterCheck] = [
    .file, .chain, .clock, .settings, .calendar, .roles, .people, .logins, .appointments, .absences, .subjects,
    .versions, .documents, .requirements, .records, .exemptions, .progress, .sources, .accounts, .events,
    .approvals, .operators, .messages, .reminders, .codes,
  ]
}
