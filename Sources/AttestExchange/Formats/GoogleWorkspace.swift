extension Format {
  /// The users of the Google admin console, downloaded or as the template for upload.
  static let googleWorkspace = Format(
    name: "google-workspace", title: "Google Workspace users", table: RosterField.table,
    signature: ["First Name", "Last Name", "Email Address", "Org Unit Path"],
    columns: [
      Column("First Name", as: "given_name"), Column("Last Name", as: "family_name"),
      Column("Email Address", as: "email"), Column("Department", as: "department"),
      Column("Employee Title", as: "job_title"),
    ],
    identities: [
      IdentityColumn("Employee ID", by: .personNumber), IdentityColumn("Email Address", by: .email),
    ],
    skips: [
      Skip("Status", .isOneOf(["suspended", "archived"]), "accounts that are switched off"),
      Skip("New Status", .isOneOf(["suspended", "archived"]), "accounts that are switched off"),
    ])
}
