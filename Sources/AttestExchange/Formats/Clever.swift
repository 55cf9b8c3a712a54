import AttestRules

extension Format {
  /// Clever's `staff.csv`.
  static let cleverStaff = Format(
    name: "clever-staff", title: "Clever, staff", table: RosterField.table,
    signature: ["School_id", "Staff_id", "Staff_email", "First_name", "Last_name"],
    columns: [
      Column("First_name", as: "given_name"), Column("Last_name", as: "family_name"),
      Column("Staff_email", as: "email"), Column("Username", as: "login"), Column("School_id", as: "site"),
      Column("Department", as: "department"), Column("Title", as: "job_title"),
    ],
    identities: [IdentityColumn("Staff_id", by: .personNumber)],
    values: ["category": Category.staff.description])
}
