import AttestRules
import AttestStore

/// A person in a listing.
public struct ListedPerson: Sendable {
  /// The person.
  public let person: PersonRow
  /// What the rules know of them.
  public let file: PersonFile
  /// Whether they are there on the day asked about.
  public let presence: Presence
}

extension Register {
  /// All that is kept about one person.
  public func dossier(of person: PersonRow) throws -> PersonDossier {
    try require(.read, about: person.number)
    return try store.dossier(of: person.number) ?? PersonDossier(person: person)
  }

  /// Gives everybody in a filter on a day, those who have left or are to come included when there is no filter.
  public func forEachListed(
    on day: Day? = nil, in filter: PeopleFilter = .everybody, _ body: (ListedPerson) throws -> Void
  ) throws {
    let day = day ?? today
    try forEachPerson(in: filter, on: day) { person, file, _ in
      try body(ListedPerson(person: person, file: file, presence: file.presence(on: day)))
    }
  }

  /// Gives the dossier of everybody whom the user may read about, by person number, in one unchanging state.
  public func forEachDossier(_ body: (PersonDossier) throws -> Void) throws {
    let only = try scope()
    try store.read {
      let sweep = try DossierSweep(store, only.map { .person($0) } ?? .everybody)
      while let dossier = try sweep.next() { try body(dossier) }
    }
  }
}
