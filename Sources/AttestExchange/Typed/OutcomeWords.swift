/// What a column that a mapping takes for an outcome may say.
enum OutcomeWords {
  /// Words for accepted and declined.
  static let attestation = [
    "accepted": "accepted", "accept": "accepted", "i accept": "accepted", "agreed": "accepted",
    "agree": "accepted", "i agree": "accepted", "yes": "accepted", "true": "accepted",
    "declined": "declined", "decline": "declined", "i decline": "declined", "i do not accept": "declined",
    "disagree": "declined", "i do not agree": "declined", "i disagree": "declined", "no": "declined",
    "false": "declined",
  ]

  /// Words for passed and failed.
  static let completion = [
    "passed": "passed", "pass": "passed", "yes": "passed", "true": "passed",
    "failed": "failed", "fail": "failed", "no": "failed", "false": "failed",
  ]

  /// The words for a field, if it is an outcome.
  static func words<Field: TableField>(for field: Field) -> [String: String]? {
    guard field.name == "outcome" else { return nil }
    return withSemicolons(Field.table == AttestationField.table ? attestation : completion)
  }

  /// A form's answer with several choices ends in a semicolon, even if only one was made.
  private static func withSemicolons(_ words: [String: String]) -> [String: String] {
    words.merging(words.map { ($0.key + ";", $0.value) }) { $1 }
  }
}
