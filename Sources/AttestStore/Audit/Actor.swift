import AttestRules

/// Who made a change, and how the program knew.
public struct Actor: Hashable, Sendable {
  /// The login on this machine.
  public let login: String
  /// The person with that login, if the register has one.
  public let person: PersonNumber?
  /// How the identity was established, such as `uid 1000`.
  public let established: String

  /// Somebody who makes a change; see the properties.
  public init(login: String, person: PersonNumber?, established: String) {
    self.login = login
    self.person = person
    self.established = established
  }
}
