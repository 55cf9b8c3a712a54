import AttestRules
import AttestStore

/// Whether a person may operate an account on a day.
public struct EligibilityAnswer: Sendable {
  /// The person.
  public let person: PersonRow
  /// The answer, with the reasons against or the last day.
  public let eligibility: Eligibility
}

extension Register {
  /// Whether a person may operate an account on a day (rules, section 7).
  public func eligibility(of person: PersonRow, on day: Day? = nil) throws -> EligibilityAnswer {
    try require(.read, about: person.number)
    let day = day ?? today
    return try store.read {
      let codes = try store.subjectCodes()
      let rulebook = try store.rulebook(codes: codes)
      let file = try file(of: person, codes: codes, depth: .eligibility)
      return EligibilityAnswer(person: person, eligibility: rulebook.eligibility(of: file, on: day))
    }
  }

  /// Gives the answer for everybody in a filter who is present on a day, by person number.
  public func forEachEligibility(
    on day: Day? = nil, in filter: PeopleFilter = .everybody, _ body: (EligibilityAnswer) throws -> Void
  ) throws {
    let day = day ?? today
    try forEachPerson(in: filter, on: day, depth: .eligibility) { person, file, rulebook in
      guard file.presence(on: day).holdsAppointment else { return }
      try body(EligibilityAnswer(person: person, eligibility: rulebook.eligibility(of: file, on: day)))
    }
  }
}
