extension Format {
  /// The National College's tracker of an accreditation: many people in one cell, by name, and no dates.
  ///
  /// The day must be given. The title of what was taken is the course; its code here can be given as a code.
  static let nationalCollege = Format(
    name: "national-college", title: "National College, accreditation tracker", table: CompletionField.table,
    signature: ["Accreditation Name", "Content Title", "Status", "Users"],
    columns: [
      Column("Content Title", as: "course"),
      Column("Status", as: "outcome", .cell(.words(["completed": "passed", "complete": "passed"]))),
      Column("Users", as: "person_number", .list(.any)), Column("Accreditation Name", as: "reference"),
    ],
    identities: [IdentityColumn("Users", by: .name)],
    skips: [
      Skip("Status", .isNoneOf(["completed", "complete"]), "content that is not completed"),
      Skip("Users", .isEmpty, "content without users"),
    ])
}
