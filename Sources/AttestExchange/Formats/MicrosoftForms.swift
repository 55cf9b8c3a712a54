extension Format {
  /// Answers to a Microsoft Form by which a policy is acknowledged.
  ///
  /// Which question that is must be said (`--map "QUESTION=outcome"`), or that every answer counts
  /// (`outcome` given as `accepted`). Anonymous answers are refused.
  static let microsoftFormsPolicy = Format(
    name: "microsoft-forms", title: "Microsoft Forms", table: AttestationField.table,
    signature: ["ID", "Start time", "Completion time", "Email", "Name"],
    columns: [
      Column("Completion time", as: "day", .date()), Column("ID", as: "reference"),
    ],
    identities: [IdentityColumn("Email", by: .email)])

  /// Answers to a quiz in Microsoft Forms; how many points there are and what it takes to pass must be said.
  static let microsoftFormsQuiz = Format(
    name: "microsoft-forms", title: "Microsoft Forms, quiz", table: CompletionField.table,
    signature: ["ID", "Start time", "Completion time", "Email", "Name"],
    columns: [
      Column("Completion time", as: "day", .date()), Column("Total points", as: "score", .score),
      Column("Total points", as: "outcome", .mark), Column("ID", as: "reference"),
    ],
    identities: [IdentityColumn("Email", by: .email)])
}
