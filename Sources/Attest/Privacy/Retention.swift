import AttestRules
import AttestStore

/// How long people are kept by name after they left.
public struct Retention: Sendable {
  /// The years after the last day.
  public let years: Int

  /// A retention of so many years.
  public init(years: Int) {
    self.years = years
  }

  /// The first day on which somebody may be erased who left on a last day: the day after so many years are over.
  public func firstDay(afterLeavingOn last: Day) -> Day {
    last.adding(months: 12 * years).next
  }
}

extension PersonDossier {
  /// The last day of the last appointment; nil while one has no end.
  ///
  /// Somebody who never had one left with their latest record or absence, or, with neither, before all days.
  var lastDay: Day? {
    guard !appointments.isEmpty else {
      return (records.map(\.day) + absences.compactMap(\.days.last)).max() ?? .first
    }
    let ends = appointments.map(\.days.last)
    return ends.contains(nil) ? nil : ends.compactMap { $0 }.max()
  }
}

/// Somebody who is due for erasure.
public struct DueForErasure: Sendable {
  /// The person.
  public let person: PersonRow
  /// Their last day.
  public let left: Day
  /// The day from which they may be erased.
  public let from: Day
}

extension Register {
  /// Gives everybody who may be erased on a day, by person number.
  public func forEachDueForErasure(on day: Day? = nil, _ body: (DueForErasure) throws -> Void) throws {
    try require(.privacy)
    let day = day ?? today
    let retention = try retention()
    try store.read {
      let sweep = try DossierSweep(store, .everybody)
      while let dossier = try sweep.next() {
        guard !dossier.person.isErased, let left = dossier.lastDay else { continue }
        let from = retention.firstDay(afterLeavingOn: left)
        if from <= day { try body(DueForErasure(person: dossier.person, left: left, from: from)) }
      }
    }
  }

  /// How long people are kept by name after they left.
  public func retention() throws -> Retention {
    Retention(years: try settings().retention.years)
  }
}
