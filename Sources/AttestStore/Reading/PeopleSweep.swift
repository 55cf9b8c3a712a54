import AttestRules

/// Goes through everybody in order of person number, with what the rules need to know of each.
public final class PeopleSweep {
  private let people: Statement
  private let records: SeekingCursor
  private let reader: FileReader
  private let subjects: [Int64: SubjectCode]
  private var lastSubject: (id: Int64, code: SubjectCode)?

  /// How much is read of each person.
  public enum Depth: Sendable {
    /// All that a status depends on.
    case status
    /// What eligibility depends on: neither exemptions nor accounts do.
    case eligibility
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
    records = try SeekingCursor(
      RecordRow.table, ["person", "entry", "item", "subject", "version", "day", "satisfies", "evidence", "voided"],
      in: store.database, scope)
    reader = try FileReader(store.database, scope, depth: depth)
    subjects = try codes ?? store.subjectCodes()
  }

  /// The next person; nil after the last.
  public func next() throws -> (person: PersonRow, file: PersonFile)? {
    guard try people.step() else { return nil }
    let (key, person) = (people.bytes(0), PersonRow(people))
    return (person, try reader.file(of: key, person.number, records(of: key)))
  }

  private func records(of key: UnsafeRawBufferPointer) throws -> [Record] {
    var read: [Record] = []
    var subject = lastSubject
    try records.forEach(of: key) { row in
      let id = row.integer(3)
      if subject?.id != id { subject = subjects[id].map { (id, $0) } }
      guard let code = subject?.code else { return }
      read.append(
        Record(
          number: RecordNumber(entry: row.integer(1), item: Int32(truncatingIfNeeded: row.integer(2))),
          subject: code, version: Int(row.integer(4)), day: row.day(5), satisfies: row.integer(6) == 1,
          evidence: Evidence(rawValue: UInt8(truncatingIfNeeded: row.integer(7))) ?? .import,
          voided: row.optionalDay(8)))
    }
    lastSubject = subject
    return read
  }
}
