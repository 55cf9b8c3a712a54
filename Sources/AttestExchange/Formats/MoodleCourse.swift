extension Format {
  /// Moodle's report on the completion of one course: whoever has a date under `Course complete` has passed.
  static let moodleCourse = Format(
    name: "moodle-course", title: "Moodle, course completion", table: CompletionField.table,
    signature: ["Course complete"],
    columns: [Column("Course complete", as: "day", .date())],
    identities: [
      IdentityColumn("ID number", by: .personNumber), IdentityColumn("Username", by: .login),
      IdentityColumn("Email address", by: .email), IdentityColumn("Name", by: .name),
    ],
    skips: [Skip("Course complete", .isOneOf(["", "-"]), "people who have not completed the course")],
    values: ["outcome": "passed"])
}
