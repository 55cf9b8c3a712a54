/// The name and columns of a table that we write (commands, *Columns of our own files*).
public struct Table: Sendable, Hashable {
  /// What it is called in commands.
  public let name: String
  /// Its columns, in order.
  public let columns: [String]

  /// A table with these columns.
  public init(name: String, columns: [String]) {
    self.name = name
    self.columns = columns
  }

  /// A table with the columns of a kind that can be imported too.
  public init<Field: TableField>(_ type: Field.Type) {
    self.init(name: Field.table, columns: Field.allCases.map(\.name))
  }

  /// A row an appointment.
  public static let people = Table(RosterField.self)
  /// A row an absence.
  public static let absences = Table(AbsenceField.self)
  /// A row an acceptance or refusal of a policy.
  public static let attestations = Table(AttestationField.self)
  /// A row an attempt at a course.
  public static let completions = Table(CompletionField.self)
  /// A row a person and requirement.
  public static let status = Table(
    name: "status",
    columns: [
      "person_number", "given_name", "family_name", "requirement", "status", "due", "since", "why",
      "evidence",
      "paused",
    ])
  /// A row a person.
  public static let eligibility = Table(
    name: "eligibility",
    columns: ["person_number", "given_name", "family_name", "eligible", "until", "reasons"])
  /// A row an account.
  public static let accounts = Table(
    name: "accounts",
    columns: [
      "account", "platform", "handle", "site", "state", "lead", "operators", "eligible_operators",
      "credentials_kept", "falls_below",
    ])
  /// A row an operator and requirement of a decision.
  public static let decisions = Table(
    name: "decisions",
    columns: [
      "account", "decision", "day", "by", "reason", "operator", "eligible", "requirement", "record",
      "version",
      "end", "evidence",
    ])
  /// A row an entry of the audit chain.
  public static let audit = Table(
    name: "audit", columns: ["entry", "at", "actor", "kind", "subject", "hash"])
  /// A row a reminder.
  public static let reminders = Table(
    name: "reminders",
    columns: ["day", "person_number", "requirement", "due", "stage", "recipient", "state", "message_id"])
}
