/// What somebody may do on the register; one login may hold several.
public enum Role: String, CaseIterable, Sendable {
  /// Everybody whom the register knows.
  case staff
  /// Keeps people and records.
  case hr
  /// Decides on accounts.
  case slt
  /// Keeps the register and the accounts running.
  case administrator
  /// Reads and verifies.
  case auditor
}
