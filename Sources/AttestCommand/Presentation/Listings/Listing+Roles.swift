import AttestExchange
import AttestStore

extension Listing where Item == RoleRow {
  /// One line a grant.
  static var roles: Listing {
    Listing(
      table: AttestExchange.Table(name: "roles", columns: ["login", "role"]), nothing: "Nobody has a role.",
      columns: [.init("Login"), .init("Role", overflow: .never)],
      record: { grant, writer in
        try writer.cell(grant.login)
        try writer.cell(grant.role)
      },
      row: { ["\($0.login)", "\($0.role)"] })
  }
}
