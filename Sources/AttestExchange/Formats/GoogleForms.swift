extension Format {
  /// Answers to a Google Form by which a policy is acknowledged.
  static let googleFormsPolicy = Format(
    name: "google-forms", title: "Google Forms", table: AttestationField.table,
    signature: ["Timestamp", "Email Address"],
    columns: [Column("Timestamp", as: "day", .date())],
    identities: [IdentityColumn("Email Address", by: .email)],
    isMatch: { $0.headers.first.map { HeaderName($0) } == HeaderName("Timestamp") })

  /// Answers to a quiz in Google Forms: the score says how many points there are, the pass mark must be said.
  static let googleFormsQuiz = Format(
    name: "google-forms", title: "Google Forms, quiz", table: CompletionField.table,
    signature: ["Timestamp", "Email Address"],
    columns: [
      Column("Timestamp", as: "day", .date()), Column("Score", as: "score", .score),
      Column("Score", as: "outcome", .mark),
    ],
    identities: [IdentityColumn("Email Address", by: .email)],
    isMatch: { $0.headers.first.map { HeaderName($0) } == HeaderName("Timestamp") })
}
