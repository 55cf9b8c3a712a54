import AttestStore
import AttestText

/// Why a role cannot be granted or revoked.
public enum RoleError: Error, Hashable, Sendable {
  /// The login has the role already.
  case grantedBefore(role: Role, login: String)
  /// The login does not have the role.
  case notGranted(role: Role, login: String)
  /// There would be no administrator left.
  case lastAdministrator
  /// A login that no machine would have.
  case unfitLogin(reason: String)
}

extension Role {
  /// The roles that are granted; staff are those whom the register knows.
  public static let granted: [Role] = [.administrator, .hr, .slt, .auditor]
}

extension Register {
  /// Grants a role to a login.
  public func grant(_ role: Role, to login: String) throws -> Receipt {
    try require(.administer)
    do throws(OutsideTextError) { try OutsideText.line.check(login) } catch {
      throw RoleError.unfitLogin(reason: error.description)
    }
    let made = try change(.roleGrant, subject: "\(role.rawValue) to \(login)") { change in
      let row = RoleRow(login: login, role: role.rawValue)
      guard try !store.roles().contains(row) else { throw RoleError.grantedBefore(role: role, login: login) }
      try change.insert(row)
    }
    guard let receipt = made.receipt else { throw RoleError.grantedBefore(role: role, login: login) }
    return receipt
  }

  /// Takes a role from a login; the last administrator stays.
  public func revoke(_ role: Role, from login: String) throws -> Receipt {
    try require(.administer)
    let made = try change(.roleRevoke, subject: "\(role.rawValue) from \(login)") { change in
      let row = RoleRow(login: login, role: role.rawValue)
      let all = try store.roles()
      guard all.contains(row) else { throw RoleError.notGranted(role: role, login: login) }
      guard role != .administrator || all.count(where: { $0.role == row.role }) > 1 else {
        throw RoleError.lastAdministrator
      }
      try change.delete(row)
    }
    guard let receipt = made.receipt else { throw RoleError.notGranted(role: role, login: login) }
    return receipt
  }

  /// Every grant, by login.
  public func grants() throws -> [RoleRow] {
    try require(.administer)
    return try store.roles()
  }
}
