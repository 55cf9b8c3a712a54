extension Format {
  /// The formats for a table, in the order in which a header is compared with them.
  public static func all(for table: String) -> [Format] {
    switch table {
    case RosterField.table:
      [
        .oneRoster11, .entraBulk, .entraDownload, .googleWorkspace, .giasGovernors, .moodleUsers,
        .cleverStaff,
        .schoolDataSync, .appleSchoolManager, .ihasco,
      ]
    case AttestationField.table: [.moodlePolicies, .microsoftFormsPolicy, .googleFormsPolicy]
    case CompletionField.table:
      [.moodleCourse, .moodleActivities, .microsoftFormsQuiz, .googleFormsQuiz, .nationalCollege]
    default: []
    }
  }
}
