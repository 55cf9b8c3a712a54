/// The columns that we add to the files of a OneRoster folder, for what OneRoster has none for.
enum OneRosterExtension {
  /// In `users.csv`: the login, empty where there is none; `username` is never empty.
  static let login = "metadata.attest.login"
  /// In `roles.csv`: HR's number for the post.
  static let post = "metadata.attest.post"
  /// In `roles.csv`: the department.
  static let department = "metadata.attest.department"
  /// In `roles.csv`: the job title.
  static let jobTitle = "metadata.attest.jobTitle"
  /// In `roles.csv`: the line manager's person number.
  static let lineManager = "metadata.attest.lineManager"

  /// All of them, each with the column of ours that it is.
  static let all = [
    (login, RosterField.login.name), (post, RosterField.post.name), (department, RosterField.department.name),
    (jobTitle, RosterField.jobTitle.name), (lineManager, RosterField.lineManager.name),
  ]
}
