/// A role granted to a login.
public struct RoleRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.role
  /// Who has it.
  public let login: String
  /// Its name.
  public let role: String

  /// A grant; see the properties.
  public init(login: String, role: String) {
    self.login = login
    self.role = role
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.text(login)
    row.text(role)
  }
}

extension Store {
  /// Every grant, by login, then by role.
  public func roles() throws -> [RoleRow] {
    let select = try database.prepare(RoleRow.table.selectSQL)
    var rows: [RoleRow] = []
    while try select.step() { rows.append(RoleRow(login: select.text(0), role: select.text(1))) }
    return rows
  }

  /// The roles granted to a login.
  public func roles(of login: String) throws -> [String] {
    let select = try database.prepare("SELECT role FROM role WHERE login = ? ORDER BY role")
    select.bind(1, login)
    var names: [String] = []
    while try select.step() { names.append(select.text(0)) }
    return names
  }
}
