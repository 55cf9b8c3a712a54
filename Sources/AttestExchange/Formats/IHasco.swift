extension Format {
  /// iHasco's list of users: people can be found by address only.
  static let ihasco = Format(
    name: "ihasco", title: "iHasco users", table: RosterField.table,
    signature: ["Email", "First_name", "Last_Name", "Active"],
    columns: [
      Column("First_name", as: "given_name"), Column("Last_Name", as: "family_name"),
      Column("Email", as: "email"),
    ],
    identities: [IdentityColumn("Email", by: .email)],
    skips: [Skip("Active", .isOneOf(["no", "false", "0", "n"]), "users who are not active")])
}
