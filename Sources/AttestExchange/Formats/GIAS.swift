import AttestRules

extension Format {
  /// Governors from Get Information About Schools: days as `dd/MM/yyyy`, no numbers of HR's and no addresses.
  ///
  /// The governor's `GID` is the post; people can be found by name only, which a person has to decide.
  static let giasGovernors = Format(
    name: "gias-governors", title: "Get Information About Schools, governors", table: RosterField.table,
    signature: ["GID", "URN", "Role", "Forename 1", "Surname", "Date of appointment"],
    columns: [
      Column("Forename 1", as: "given_name"), Column("Surname", as: "family_name"),
      Column("Role", as: "category", .role), Column("URN", as: "site"), Column("GID", as: "post"),
      Column("Date of appointment", as: "start", .date(always: .dayMonthYear)),
      Column("Date term of office ends/ended", as: "end", .date(always: .dayMonthYear)),
    ],
    identities: [IdentityColumn("Forename 1", "Surname", by: .name)],
    roles: RoleTable.gias)
}

extension RoleTable {
  /// The roles of Get Information About Schools; trustees, directors and members are governors to us.
  static let gias: RoleTable = {
    var roles = RoleTable([
      "Accounting officer": .category(.staff), "Chief financial officer": .category(.staff),
      "Governance professional": .category(.staff),
    ])
    for role in [
      "Governor", "Chair of governors", "Vice chair of governors", "Local governor",
      "Chair of local governing body",
      "Vice chair of local governing body", "Shared local governor", "Shared chair of local governing body",
      "Group shared local governor", "Group shared chair of local governing body",
      "Establishment shared local governor", "Establishment shared chair of local governing body", "Trustee",
      "Chair of trustees", "Vice chair of trustees", "Director", "Member", "Member - individual",
      "Member - organisation", "Interim chair of governors", "Co-opted governor", "Parent governor",
      "Staff governor",
    ] {
      roles[role] = .category(.governor)
    }
    return roles
  }()
}
