extension Format {
  /// The users that the Entra admin centre downloads, old and new.
  ///
  /// The directory has no number of HR's: people are found by `employeeId` where the export has it, else by address.
  static let entraDownload = Format(
    name: "entra-download", title: "Microsoft Entra, downloaded users", table: RosterField.table,
    signature: ["userPrincipalName", "displayName", "surname", "givenName", "accountEnabled"],
    columns: [
      Column("givenName", as: "given_name"), Column("surname", as: "family_name"),
      Column("mail", as: "email", .cell(.addressOnly)), Column("userPrincipalName", as: "login"),
      Column("department", as: "department"), Column("jobTitle", as: "job_title"),
    ],
    identities: [
      IdentityColumn("employeeId", by: .personNumber), IdentityColumn("mail", by: .email),
      IdentityColumn("userPrincipalName", by: .login),
    ],
    skips: [
      Skip("accountEnabled", .isOneOf(["false", "no"]), "accounts that are switched off"),
      Skip("userType", .isOneOf(["guest"]), "guests"),
    ])

  /// Entra's template for creating users in bulk, below its `version:v1.0`.
  static let entraBulk = Format(
    name: "entra-bulk", title: "Microsoft Entra, bulk template", table: RosterField.table,
    signature: [
      "Name [displayName] Required", "User name [userPrincipalName] Required", "First name [givenName]",
      "Last name [surname]",
    ],
    columns: [
      Column("First name [givenName]", as: "given_name"), Column("Last name [surname]", as: "family_name"),
      Column("User name [userPrincipalName] Required", as: "login"),
      Column("Department [department]", as: "department"), Column("Job title [jobTitle]", as: "job_title"),
    ],
    identities: [
      IdentityColumn("Employee ID [employeeId]", by: .personNumber),
      IdentityColumn("User name [userPrincipalName] Required", by: .login),
    ],
    skips: [
      Skip(
        "Block sign in (Yes/No) [accountEnabled] Required", .isOneOf(["yes"]),
        "accounts that are switched off")
    ])
}
