import AttestText

/// By which way whoever is there came to this process, and so whose rights over files it has.
///
/// Only the machine is asked: the ids of the process, what sudo says where it can be believed, and the line in
/// `authorized_keys` that names a person. Whatever is not clear names nobody.
public enum Entrance: Hashable, Sendable {
  /// With rights of their own: at home, or as the service account itself.
  case own(userID: UInt32)
  /// Through sudo, with the rights of the service account.
  case sudo(callerID: UInt32, ServiceAccount)
  /// Through ssh and its forced command, with the rights of the service account.
  case forcedCommand(login: String, ServiceAccount)
  /// In a way that does not say who is there.
  case unclear(IdentityError)

  /// The way by which this process was entered.
  ///
  /// sudo always sets `SUDO_UID`, so that it cannot be hidden; but anybody can set it in their own processes. It is believed
  /// only in a service account for which the machine vouches (``ServiceAccount``), and 0 there is nobody.
  public static func ofThisProcess() -> Entrance {
    Entrance(Rights.ofThisProcess) { () throws(ServiceAccount.Doubt) in try ServiceAccount.ofThisProcess() }
  }

  /// The way that these rights tell of.
  ///
  /// - Parameter account: the service account that the process runs as, looked up only where that matters.
  init(_ rights: Rights, account: () throws(ServiceAccount.Doubt) -> ServiceAccount) {
    guard rights.areTheStarters else {
      self = .unclear(.changedRights)
      return
    }
    if let variable = rights.otherChange {
      self = .unclear(.changedOtherwise(variable: variable))
      return
    }
    // Root may do everything anyway, and whoever calls sudo to become themselves has gained nothing.
    guard let sudo = rights.sudoUserID, rights.userID != 0, sudo != "\(rights.userID)" else {
      self = .own(userID: rights.userID)
      return
    }
    do throws(ServiceAccount.Doubt) {
      let account = try account()
      let callerID = Rights.number(sudo)
      self = callerID.map { .sudo(callerID: $0, account) } ?? .unclear(.nobodyBehindSudo)
    } catch {
      self = .unclear(.sudoNotBelieved(error))
    }
  }

  /// The entrance of a person whom the forced command names, from this one.
  ///
  /// Only the service account itself may open it, as sshd does: not whoever comes through sudo or another forced command.
  ///
  /// - Throws: ``IdentityError``.
  public func forcedCommand(for login: String) throws(IdentityError) -> Entrance {
    try forcedCommand(for: login) { () throws(ServiceAccount.Doubt) in try ServiceAccount.ofThisProcess() }
  }

  /// The same, with the account that the process runs as looked up by this.
  func forcedCommand(
    for login: String, account: () throws(ServiceAccount.Doubt) -> ServiceAccount
  ) throws(IdentityError) -> Entrance {
    switch self {
    case .own: break
    case .sudo, .forcedCommand: throw .forcedCommandForLentRights
    case .unclear(let error): throw error
    }
    do throws(OutsideTextError) { try OutsideText.line.check(login) } catch {
      throw .unfitLogin(reason: error.description)
    }
    do throws(ServiceAccount.Doubt) { return .forcedCommand(login: login, try account()) } catch {
      throw .noForcedCommand(error)
    }
  }

  /// Whether the process may open files that whoever is there may not.
  public var hasLentRights: Bool {
    if case .own = self { false } else { true }
  }

  /// The service account whose rights are lent; nil where none are.
  public var account: ServiceAccount? {
    switch self {
    case .sudo(_, let account), .forcedCommand(_, let account): account
    case .own, .unclear: nil
    }
  }

  /// Who is there.
  ///
  /// - Parameter folder: the folder of the register that they use.
  /// - Throws: ``IdentityError``.
  public func identity(forRegisterIn folder: String) throws(IdentityError) -> Identity {
    if let account, account.folder != folder {
      throw .otherRegister(folder: folder, own: account.folder)
    }
    switch self {
    case .own(let userID):
      return Identity(login: try Self.login(of: userID), established: "user id \(userID)")
    case .sudo(let callerID, _):
      return Identity(login: try Self.login(of: callerID), established: "sudo from user id \(callerID)")
    case .forcedCommand(let login, _): return Identity(login: login, established: "ssh forced command")
    case .unclear(let error): throw error
    }
  }

  private static func login(of userID: UInt32) throws(IdentityError) -> String {
    guard let login = Platform.login(of: userID) else { throw .noLogin(userID: userID) }
    return login
  }
}
