extension Format {
  /// Moodle's report of who agreed to one policy.
  ///
  /// The file names neither the policy nor the version: both must be given. An acceptance on somebody's behalf is one
  /// to Moodle and is taken, with Moodle's word kept as the note on its evidence; who responded is in the reference.
  static let moodlePolicies = Format(
    name: "moodle-policies", title: "Moodle, policy acceptances", table: AttestationField.table,
    signature: ["Full name", "Response", "Date", "Respondent", "Remarks"],
    columns: [
      Column("Response", as: "outcome", .cell(.words(moodleResponses))),
      Column("Response", as: "evidence"), Column("Date", as: "day", .date()),
      Column("Respondent", as: "reference"),
    ],
    identities: [
      IdentityColumn("ID number", by: .personNumber), IdentityColumn("Username", by: .login),
      IdentityColumn("Email address", by: .email), IdentityColumn("Full name", by: .name),
    ],
    skips: [
      Skip("Response", .isOneOf(["pending", "-", ""]), "people who have not responded"),
      Skip("Response", .isOneOf(["partially accepted"]), "people who have accepted a part only"),
    ])

  private static let moodleResponses = [
    "accepted": "accepted", "accepted on user's behalf": "accepted", "accepted on user’s behalf": "accepted",
    "declined": "declined", "declined on user's behalf": "declined", "declined on user’s behalf": "declined",
  ]
}
