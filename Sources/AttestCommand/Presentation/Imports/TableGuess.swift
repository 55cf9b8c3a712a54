import AttestExchange

/// Which of our tables a file is: the one that leaves the fewest of its columns unread.
struct TableGuess {
  /// The table.
  private(set) var table = ""
  /// What its columns were taken for; nil when it is none of ours.
  private(set) var detection: Detection?
  /// Why it is no roster, when it is none of ours.
  private(set) var problem: String?

  /// The guess for a file.
  init(_ input: Input, _ options: ImportOptions) {
    consider(RosterField.self, input, options)
    consider(AbsenceField.self, input, options)
    consider(AttestationField.self, input, options)
    consider(CompletionField.self, input, options)
  }

  private mutating func consider<Field: TableField>(
    _ type: Field.Type, _ input: Input, _ options: ImportOptions
  ) {
    do {
      let found = try TableReader<Field>(input, options: options).detection
      guard detection.map({ found.ignored.count < $0.ignored.count }) ?? true else { return }
      (table, detection) = (Field.table, found)
    } catch {
      problem = problem ?? "\(error)"
    }
  }
}
