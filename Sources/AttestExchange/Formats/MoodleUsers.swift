extension Format {
  /// The file with which Moodle takes users in; `idnumber` is the HR system's number where it is filled in.
  static let moodleUsers = Format(
    name: "moodle-users", title: "Moodle, upload of users", table: RosterField.table,
    signature: ["username", "firstname", "lastname", "email"],
    columns: [
      Column("firstname", as: "given_name"), Column("lastname", as: "family_name"),
      Column("email", as: "email"), Column("username", as: "login"), Column("department", as: "department"),
    ],
    identities: [
      IdentityColumn("idnumber", by: .personNumber), IdentityColumn("username", by: .login),
    ],
    skips: [
      Skip("deleted", .isOneOf(["1", "yes"]), "users that are to be deleted"),
      Skip("suspended", .isOneOf(["1", "yes"]), "users that are suspended"),
    ])
}
