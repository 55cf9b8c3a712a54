import AttestRules

extension Store {
  /// How far somebody has come in a course that they have not finished; nil when they have not begun.
  public func progress(of person: PersonNumber, in subject: Int64) throws -> ProgressRow? {
    let find = try database.prepare("SELECT version, state FROM progress WHERE person = ? AND subject = ?")
    find.bind(1, person.text)
    find.bind(2, subject)
    guard try find.step() else { return nil }
    let row = ProgressRow(
      person: person, subject: subject, version: Int(find.integer(0)), state: Array(find.bytes(1)))
    find.reset()
    return row
  }
}
