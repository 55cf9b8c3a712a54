import AttestRules
import AttestStore

extension Register {
  /// Why a person's status under a requirement is what it is on a day (rules, section 5).
  ///
  /// - Throws: ``RecordError/unknownRequirement(code:nearest:)``, ``PermissionError``.
  public func explanation(of person: PersonRow, under code: String, on day: Day? = nil) throws -> Explanation {
    try require(.read, about: person.number)
    let day = day ?? today
    return try store.read {
      let requirement = try requirementCode(code)
      return try store.rulebook().explanation(of: try file(of: person), under: requirement, on: day)
    }
  }
}
