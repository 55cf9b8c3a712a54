import AttestRules

extension Format {
  /// Microsoft School Data Sync, version 1, `Teacher.csv`.
  static let schoolDataSync = Format(
    name: "sds-teacher", title: "Microsoft School Data Sync, teachers", table: RosterField.table,
    signature: ["SIS ID", "School SIS ID", "Username", "First Name", "Last Name", "Teacher Number"],
    columns: [
      Column("First Name", as: "given_name"), Column("Last Name", as: "family_name"),
      Column("Username", as: "login"), Column("Secondary Email", as: "email"),
      Column("School SIS ID", as: "site"),
    ],
    identities: [IdentityColumn("SIS ID", by: .personNumber)],
    skips: [Skip("Status", .isOneOf(["inactive", "deleted", "tobedeleted"]), "teachers who are not active")],
    values: ["category": Category.staff.description])
}
