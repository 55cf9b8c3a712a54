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

  /// Whoever runs this process: the login of the real user id.
  ///
  /// Where the register belongs to a service account and the process runs as that account through sudo, it is the one
  /// who called sudo. Only there is `SUDO_UID` trustworthy, and 0 there is nobody.
  ///
  /// - Parameter folder: the folder of the register.
  /// - Throws: ``IdentityError``.
  public static func ofThisProcess(registerIn folder: String) throws(IdentityError) -> Identity {
    let userID = Platform.userID
    if let caller = Platform.variable("SUDO_UID"), userID != 0, Platform.owner(of: folder) == userID {
      guard let callerID = UInt32(caller), callerID != 0 else { throw .nobodyBehindSudo }
      return Identity(login: try login(of: callerID), established: "sudo from user id \(callerID)")
    }
    return Identity(login: try login(of: userID), established: "user id \(userID)")
  }

  private static func login(of userID: UInt32) throws(IdentityError) -> String {
    guard let login = Platform.login(of: userID) else { throw .noLogin(userID: userID) }
    return login
  }
}

/// Why it cannot be said who is there, or who they are in the register.
public enum IdentityError: Error, Hashable, Sendable {
  /// The machine has no login for the user id.
  case noLogin(userID: UInt32)
  /// sudo was called by root, who is nobody in particular.
  case nobodyBehindSudo
  /// Several people in the register have the login.
  case ambiguous(login: String)
  /// Nobody in the register has the login.
  case unknown(login: String)
}
