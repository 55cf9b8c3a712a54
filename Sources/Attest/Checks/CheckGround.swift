import AttestRules
import AttestStore

/// What the checks of a register need to know besides the rows that they look at.
struct CheckGround {
  let store: Store
  /// The civil day now, in the organisation's time zone.
  let today: Day
}

/// What the checks of people need to know besides the person.
struct PersonGround {
  /// The policies and courses, by their numbers.
  let subjects: [Int64: CatalogueEntry]
  /// The codes of all requirements, past ones too.
  let requirements: Set<RequirementCode>
  /// The entries that records came by.
  let entry: (Int64) throws -> EntryLookup.Entry?

  /// What a register says; within one unchanging state of it.
  init(_ store: Store) throws {
    let versions = Dictionary(grouping: try store.versions(), by: \.subject)
    subjects = Dictionary(
      uniqueKeysWithValues: try store.subjects().map {
        ($0.id, CatalogueEntry(subject: $0, versions: versions[$0.id] ?? []))
      })
    requirements = Set(try store.requirements().map(\.code))
    let lookup = try EntryLookup(store)
    entry = { try lookup.entry($0) }
  }
}

extension EntryLookup.Entry {
  /// The latest civil day that an entry can have been made on, whatever the time zone was then.
  var latestDay: Day {
    let hours14: Int64 = 14 * 3_600_000
    let (days, rest) = (at + hours14).quotientAndRemainder(dividingBy: 86_400_000)
    return Day(number: Int32(clamping: rest < 0 ? days - 1 : days))
  }
}
