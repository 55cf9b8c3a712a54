import AttestRules
import AttestStore

/// What an absence that was recorded means.
public struct AbsenceNotice: Sendable {
  /// The accounts that lose an operator, now or once the absence begins.
  public let accountsAtStake: [AccountAtStake]
  /// The entry in the audit chain.
  public let receipt: Receipt
}

extension Register {
  /// Records that a person is absent, or changes the absence that begins on that day.
  ///
  /// - Parameter sort: maternity, sickness, secondment: a word, no detail.
  /// - Throws: ``PersonError``, ``PermissionError``, `StoreError`.
  public func absent(_ person: PersonRow, days: DayRange, sort: String?) throws -> AbsenceNotice {
    try require(.keepRecords)
    if let last = days.last, last < days.first {
      throw PersonError.endsBeforeItStarts(first: days.first, last: last)
    }
    var stake: [AccountAtStake] = []
    let receipt = try enter(.personAbsent, about: person.number) { change in
      let sort = try sort.map { try checked($0, "kind", .line) }
      stake = try accountsAtStake {
        try change.put(AbsenceRow(person: person.number, days: days, sort: sort))
      }
    }
    return AbsenceNotice(accountsAtStake: stake, receipt: receipt)
  }
}
