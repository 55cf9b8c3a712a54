import AttestRules
import AttestStore
import AttestText

extension Register {
  /// Releases a person from a requirement for some days; this never satisfies the gate of an account.
  public func exempt(_ person: PersonRow, from code: String, reason: String, days: DayRange) throws -> Receipt {
    try require(.keepRecords)
    if let last = days.last, last < days.first {
      throw RecordError.endsBeforeItStarts(first: days.first, last: last)
    }
    return try enter(.exempt, about: person.number) { change in
      let requirement = try requirementCode(code)
      try change.put(
        ExemptionRow(
          person: person.number, exemption: Exemption(requirement: requirement, days: days),
          reason: try checked(reason, "reason"), grantedBy: identity.login))
    }
  }

  /// The code of a requirement, present or past.
  public func requirementCode(_ text: String) throws -> RequirementCode {
    let codes = try store.rulebook().codes
    if let code = codes.first(where: { $0.text == text }) { return code }
    throw RecordError.unknownRequirement(
      code: text, nearest: NearMiss.of(text, among: codes.map(\.text)))
  }
}
