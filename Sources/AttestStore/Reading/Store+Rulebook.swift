import AttestRules

extension Store {
  /// The requirements and the versions that they are about.
  ///
  /// - Parameter codes: the codes of policies and courses, where they are known already.
  public func rulebook(codes: [Int64: SubjectCode]? = nil) throws -> Rulebook {
    let subjects = try codes ?? subjectCodes()
    var histories: [SubjectCode: [Version]] = [:]
    for row in try versions() {
      if let code = subjects[row.subject] { histories[code, default: []].append(row.version) }
    }
    return Rulebook(
      requirements: try requirements(), histories: histories.mapValues { VersionHistory($0) })
  }

  /// The codes of all policies and courses.
  public func subjectCodes() throws -> [Int64: SubjectCode] {
    Dictionary(uniqueKeysWithValues: try subjects().map { ($0.id, $0.code) })
  }
}
