import AttestRules

extension Format {
  /// Apple School Manager's `staff.csv`; the key is `person_id`, `person_number` may be empty there.
  static let appleSchoolManager = Format(
    name: "apple-school-manager", title: "Apple School Manager, staff", table: RosterField.table,
    signature: ["person_id", "first_name", "last_name", "location_id"],
    columns: [
      Column("first_name", as: "given_name"), Column("last_name", as: "family_name"),
      Column("email_address", as: "email"), Column("sis_username", as: "login"),
      Column("location_id", as: "site"),
    ],
    identities: [IdentityColumn("person_id", by: .personNumber)],
    values: ["category": Category.staff.description])
}
