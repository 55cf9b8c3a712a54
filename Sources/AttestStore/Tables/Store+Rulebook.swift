import AttestRules

extension Store {
  /// The requirements and the versions that they are about.
  public func rulebook() throws -> Rulebook {
    let subjects = Dictionary(uniqueKeysWithValues: try subjects().map { ($0.id, $0.code) })
    var histories: [SubjectCode: [Version]] = [:]
    for row in try versions() {
      if let code = subjects[row.subject] { histories[code, default: []].append(row.version) }
    }
    return Rulebook(
      requirements: try requirements(), histories: histories.mapValues { VersionHistory($0) })
  }
}
