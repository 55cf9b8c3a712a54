import AttestRules
import AttestStore

/// Why a person's days cannot be changed.
public enum PersonError: Error, Hashable, Sendable {
  /// No appointment lasts beyond the day.
  case nothingToEnd(last: Day)
  /// A last day before the first.
  case endsBeforeItStarts(first: Day, last: Day)
  /// They were erased, and nothing more is recorded about them.
  case erased(PersonNumber)
}

/// What leaving ended.
public struct Departure: Sendable {
  /// The appointments that end on the last day.
  public let ended: [AppointmentRow]
  /// The appointments that would have begun later, and are gone.
  public let cancelled: [AppointmentRow]
  /// The accounts that lose an operator, now or on the day after.
  public let accountsAtStake: [AccountAtStake]
  /// The day from which on nobody is administrator any more; nil when there is somebody.
  public let administratorLoss: AdministratorLoss?
  /// The entry in the audit chain.
  public let receipt: Receipt
}

extension Register {
  /// Ends all of a person's appointments on a last day, past or future.
  public func leave(_ person: PersonRow, last: Day) throws -> Departure {
    try require(.keepRecords)
    var (ended, cancelled): ([AppointmentRow], [AppointmentRow]) = ([], [])
    var stake: [AccountAtStake] = []
    var loss: AdministratorLoss?
    let receipt = try enter(.personLeave, about: person.number) { change in
      stake = try accountsAtStake {
        loss = try administratorsAtStake { (ended, cancelled) = try end(person, on: last, in: change) }
      }
      guard ended.count + cancelled.count > 0 else { throw PersonError.nothingToEnd(last: last) }
    }
    return Departure(
      ended: ended, cancelled: cancelled, accountsAtStake: stake, administratorLoss: loss, receipt: receipt)
  }

  /// Ends the appointments that last beyond a day, and takes away those that begin after it.
  private func end(
    _ person: PersonRow, on last: Day, in change: Change
  ) throws -> (ended: [AppointmentRow], cancelled: [AppointmentRow]) {
    var (ended, cancelled): ([AppointmentRow], [AppointmentRow]) = ([], [])
    for row in try store.dossier(of: person.number)?.appointments ?? []
    where row.days.last.map({ $0 > last }) ?? true {
      if row.days.first > last {
        try change.delete(row)
        cancelled.append(row)
      } else {
        var row = row
        row.days = DayRange(first: row.days.first, last: last)
        try change.put(row)
        ended.append(row)
      }
    }
    return (ended, cancelled)
  }
}
