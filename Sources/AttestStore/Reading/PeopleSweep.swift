import AttestRules

/// Goes through everybody in order of person number, with what the rules need to know of each.
public final class PeopleSweep {
  private let people: Statement
  private let reader: FileReader

  /// How much is read of each person.
  public enum Depth: Sendable {
    /// All that a status depends on.
    case status
    /// What eligibility depends on: neither exemptions nor accounts do.
    case eligibility
    /// What a reminder depends on: of records neither their numbers, but for their order, nor how they were made,
    /// of appointments no departments; and of some people only.
    case reminders
  }

  /// A sweep over one unchanging state: run it within ``Store/read(_:)``.
  ///
  /// - Parameter person: one person only; nil for everybody.
  public convenience init(
    _ store: Store, only person: PersonNumber? = nil, codes: [Int64: SubjectCode]? = nil,
    depth: Depth = .status
  ) throws {
    try self.init(store, scope: person.map { .person($0) } ?? .everybody, codes: codes, depth: depth)
  }

  /// A sweep through some people only.
  ///
  /// - Parameter codes: the codes of policies and courses, where they are known already.
  public init(
    _ store: Store, scope: PeopleScope, codes: [Int64: SubjectCode]? = nil, depth: Depth = .status
  ) throws {
    people = try scope.prepare(
      "SELECT number, given_name, family_name, email, login FROM person", column: "number", in: store.database)
    reader = try FileReader(
      store.database, from: scope.start, codes: codes ?? store.subjectCodes(), depth: depth)
  }

  /// The next person; nil after the last.
  public func next() throws -> (person: PersonRow, file: PersonFile)? {
    guard try people.step() else { return nil }
    let (key, person) = (people.bytes(0), PersonRow(people))
    return (person, try reader.file(of: key, person.number, reader.records(of: key)))
  }
}
