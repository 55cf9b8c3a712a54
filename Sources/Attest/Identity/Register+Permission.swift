import AttestRules

/// What somebody may not do, and who may.
public struct PermissionError: Error, Hashable, Sendable {
  /// What was asked for.
  public let permission: Permission
  /// Who asked.
  public let login: String
  /// Whether they may do it for themselves only.
  public let mayForThemselves: Bool
}

extension Register {
  /// How far whoever uses the register gets with a permission.
  public func reach(of permission: Permission) -> Permission.Reach {
    permission.reach(of: roles)
  }

  /// Refuses unless whoever uses the register may do this to everybody, or, where somebody is named, to them.
  ///
  /// - Parameter person: the only person whom it is about, if there is only one.
  public func require(_ permission: Permission, about person: PersonNumber? = nil) throws(PermissionError) {
    let reach = reach(of: permission)
    if reach == .all { return }
    if reach == .own, let person, person == me?.number { return }
    throw PermissionError(permission: permission, login: identity.login, mayForThemselves: reach == .own)
  }

  /// Whoever uses the register, as a person in it.
  ///
  /// - Throws: ``IdentityError/unknown(login:)`` when the register has nobody with the login.
  public func requireMe() throws(IdentityError) -> PersonNumber {
    guard let me else { throw .unknown(login: identity.login) }
    return me.number
  }
}
