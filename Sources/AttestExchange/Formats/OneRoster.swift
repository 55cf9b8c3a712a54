import AttestRules

extension Format {
  /// OneRoster 1.1's `users.csv`: several organisations in one cell, each of them an appointment.
  static let oneRoster11 = Format(
    name: "oneroster-1.1", title: "OneRoster 1.1 users", table: RosterField.table,
    signature: ["sourcedId", "orgSourcedIds", "role", "givenName", "familyName"],
    columns: [
      Column("givenName", as: "given_name"), Column("familyName", as: "family_name"),
      Column("email", as: "email", .cell(.addressOnly)), Column("username", as: "login"),
      Column("role", as: "category", .role), Column("orgSourcedIds", as: "site", .list(.comma)),
    ],
    identities: [IdentityColumn("sourcedId", by: .personNumber)],
    skips: [
      Skip("status", .isOneOf(["tobedeleted", "inactive"]), "users that are to be deleted"),
      Skip("enabledUser", .isOneOf(["false", "0"]), "users that are switched off"),
    ],
    expected: [
      "status": ["active", "tobedeleted", "inactive"], "enabledUser": ["true", "false", "1", "0"],
    ],
    roles: RoleTable.oneRoster, allowsShortRows: true)
}

extension RoleTable {
  /// The roles of OneRoster 1.1 and 1.2, and the ones that we write ourselves.
  static let oneRoster = RoleTable([
    "administrator": .category(.staff), "aide": .category(.staff), "counselor": .category(.staff),
    "districtAdministrator": .category(.staff), "principal": .category(.staff), "proctor": .category(.staff),
    "siteAdministrator": .category(.staff), "systemAdministrator": .category(.staff),
    "teacher": .category(.staff), "ext:staff": .category(.staff), "ext:volunteer": .category(.volunteer),
    "ext:governor": .category(.governor), "ext:contractor": .category(.contractor),
    "ext:parent": .category(.parent),
    "guardian": .ignored, "parent": .ignored, "relative": .ignored, "student": .ignored, "user": .ignored,
  ])
}
