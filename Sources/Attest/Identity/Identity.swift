/// Who is there, as the machine says; never a flag or a variable that anybody can set.
public struct Identity: Hashable, Sendable {
  /// The login on this machine.
  public let login: String
  /// How that was established, in words.
  public let established: String

  /// An identity that was established in the way given.
  public init(login: String, established: String) {
    self.login = login
    self.established = established
  }

  /// Whoever is behind this process, for the register in a folder; see ``Entrance``.
  ///
  /// - Parameter folder: the folder of the register. With lent rights it must be the service account's own.
  /// - Throws: ``IdentityError``.
  public static func ofThisProcess(registerIn folder: String) throws(IdentityError) -> Identity {
    try Entrance.ofThisProcess().identity(forRegisterIn: folder)
  }
}

/// Why it cannot be said who is there, or who they are in the register.
public enum IdentityError: Error, Hashable, Sendable {
  /// The machine has no login for the user id.
  case noLogin(userID: UInt32)
  /// sudo was called by root, who is nobody in particular.
  case nobodyBehindSudo
  /// `SUDO_UID` is there, and this account is none for which it could be believed.
  case sudoNotBelieved(ServiceAccount.Doubt)
  /// The program runs with other rights than those of whoever started it, as a set-user-id program does.
  case changedRights
  /// Another program than sudo changed the user, and said so in this variable.
  case changedOtherwise(variable: String)
  /// A forced command was asked for in an account that is not a register's own.
  case noForcedCommand(ServiceAccount.Doubt)
  /// A forced command was asked for by somebody with lent rights.
  case forcedCommandForLentRights
  /// A login that no machine would have.
  case unfitLogin(reason: String)
  /// With lent rights, a register other than the service account's own.
  case otherRegister(folder: String, own: String)
  /// Several people in the register have the login.
  case ambiguous(login: String)
  /// Nobody in the register has the login.
  case unknown(login: String)
}
