import AttestRules
import AttestStore

/// What a person holds and lacks on a day.
public struct PersonStatus: Sendable {
  /// The person.
  public let person: PersonRow
  /// What the rules know of them.
  public let file: PersonFile
  /// The status of every requirement, by code.
  public let standings: [Standing]
}

extension Register {
  /// The status of one person on a day.
  public func status(of person: PersonRow, on day: Day? = nil) throws -> PersonStatus {
    try require(.read, about: person.number)
    let day = day ?? today
    return try store.read {
      let rulebook = try store.rulebook()
      let file = try file(of: person)
      return PersonStatus(person: person, file: file, standings: rulebook.standings(of: file, on: day))
    }
  }

  /// Gives the status of everybody in a filter who is present on a day, by person number.
  ///
  /// Those who may only read about themselves get themselves.
  public func forEachStatus(
    on day: Day? = nil, in filter: PeopleFilter = .everybody, _ body: (PersonStatus) throws -> Void
  ) throws {
    let day = day ?? today
    try forEachPerson(in: filter, on: day) { person, file, rulebook in
      guard file.presence(on: day).holdsAppointment else { return }
      try body(PersonStatus(person: person, file: file, standings: rulebook.standings(of: file, on: day)))
    }
  }

  /// Gives everybody in a filter whom the user may read about, by person number, in one unchanging state.
  func forEachPerson(
    in filter: PeopleFilter, on day: Day, depth: PeopleSweep.Depth = .status,
    _ body: (PersonRow, PersonFile, Rulebook) throws -> Void
  ) throws {
    let only = try scope()
    try store.read {
      let codes = try store.subjectCodes()
      let rulebook = try store.rulebook(codes: codes)
      let sweep = try PeopleSweep(store, only: only, codes: codes, depth: depth)
      while let (person, file) = try sweep.next() {
        if filter.includes(file, on: day) { try body(person, file, rulebook) }
      }
    }
  }

  /// The one person whom the user may read about; nil for those who may read about everybody.
  func scope() throws -> PersonNumber? {
    if reach(of: .read) == .all { return nil }
    try require(.read, about: me?.number)
    return try requireMe()
  }

  /// What the rules know of a person.
  func file(
    of person: PersonRow, codes: [Int64: SubjectCode]? = nil, depth: PeopleSweep.Depth = .status
  ) throws -> PersonFile {
    try PeopleSweep(store, only: person.number, codes: codes, depth: depth).next()?.file
      ?? PersonFile(number: person.number)
  }

  /// Runs the body over one unchanging state of the register, whatever others write meanwhile.
  ///
  /// Nobody must be waited for in it: whoever wants to write waits, too.
  public func inOneState<Result>(_ body: () throws -> Result) throws -> Result {
    try store.read(body)
  }
}
