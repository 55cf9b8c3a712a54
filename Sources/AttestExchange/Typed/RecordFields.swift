/// The columns of absences.
public enum AbsenceField: Int, TableField {
  /// Whose absence.
  case personNumber
  /// The first day.
  case from
  /// The last day; none while it is not known.
  case to
  /// Maternity, sickness, secondment: a word, no detail.
  case kind

  /// `absences`.
  public static let table = "absences"

  /// The columns in our order.
  public static let allCases: [AbsenceField] = [.personNumber, .from, .to, .kind]

  /// The column's name in our own files.
  public var name: String {
    switch self {
    case .personNumber: "person_number"
    case .from: "from"
    case .to: "to"
    case .kind: "kind"
    }
  }

  /// What may stand in the column.
  public var rule: CellRule {
    switch self {
    case .personNumber: .identifier
    case .from, .to: .day
    case .kind: .text(limit: 100)
    }
  }

  /// What an empty cell or a bare `-` means there.
  public var presence: CellPresence {
    switch self {
    case .personNumber, .from: .needed
    case .to, .kind: .clearable
    }
  }
}

/// The columns of attestations: who accepted or declined which version of a policy.
public enum AttestationField: Int, TableField {
  /// Whose record.
  case personNumber
  /// The policy's code.
  case policy
  /// The version's label.
  case version
  /// The day on which it was made.
  case day
  /// `accepted` or `declined`.
  case outcome
  /// What the file says of how it was made: kept as a note, never believed.
  case evidence
  /// A reference to a sheet or a note.
  case reference
  /// The day from which the record is void.
  case voided
  /// Why it was voided.
  case reason

  /// `attestations`.
  public static let table = "attestations"

  /// The columns in our order.
  public static let allCases: [AttestationField] = [
    .personNumber, .policy, .version, .day, .outcome, .evidence, .reference, .voided, .reason,
  ]

  /// The column's name in our own files.
  public var name: String {
    switch self {
    case .personNumber: "person_number"
    case .policy: "policy"
    case .version: "version"
    case .day: "day"
    case .outcome: "outcome"
    case .evidence: "evidence"
    case .reference: "reference"
    case .voided: "voided"
    case .reason: "reason"
    }
  }

  /// What may stand in the column.
  public var rule: CellRule {
    switch self {
    case .personNumber, .policy, .version: .identifier
    case .day, .voided: .recordDay
    case .outcome: .word(["accepted", "declined"])
    case .evidence: .text(limit: 200)
    case .reference: .text(limit: 500)
    case .reason: .text(limit: 2000)
    }
  }

  /// What an empty cell or a bare `-` means there.
  public var presence: CellPresence {
    switch self {
    case .personNumber, .policy, .version, .day, .outcome: .needed
    case .evidence, .reference, .voided, .reason: .optional
    }
  }
}

/// The columns of completions: who took which version of a course, and how it went.
public enum CompletionField: Int, TableField {
  /// Whose record.
  case personNumber
  /// The course's code.
  case course
  /// The version's label.
  case version
  /// The day on which it was made.
  case day
  /// `passed` or `failed`.
  case outcome
  /// Per cent, 0 to 100.
  case score
  /// What the file says of how it was made: kept as a note, never believed.
  case evidence
  /// A reference to a sheet or a note.
  case reference
  /// The day from which the record is void.
  case voided
  /// Why it was voided.
  case reason

  /// `completions`.
  public static let table = "completions"

  /// The columns in our order.
  public static let allCases: [CompletionField] = [
    .personNumber, .course, .version, .day, .outcome, .score, .evidence, .reference, .voided, .reason,
  ]

  /// The column's name in our own files.
  public var name: String {
    switch self {
    case .personNumber: "person_number"
    case .course: "course"
    case .version: "version"
    case .day: "day"
    case .outcome: "outcome"
    case .score: "score"
    case .evidence: "evidence"
    case .reference: "reference"
    case .voided: "voided"
    case .reason: "reason"
    }
  }

  /// What may stand in the column.
  public var rule: CellRule {
    switch self {
    case .personNumber, .course, .version: .identifier
    case .day, .voided: .recordDay
    case .outcome: .word(["passed", "failed"])
    case .score: .score
    case .evidence: .text(limit: 200)
    case .reference: .text(limit: 500)
    case .reason: .text(limit: 2000)
    }
  }

  /// What an empty cell or a bare `-` means there.
  public var presence: CellPresence {
    switch self {
    case .personNumber, .course, .version, .day, .outcome: .needed
    case .score, .evidence, .reference, .voided, .reason: .optional
    }
  }
}
