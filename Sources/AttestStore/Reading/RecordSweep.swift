import AttestRules

/// Finds people who are asked for in order of person number, each with what tells their records apart.
package final class RecordSweep {
  private let people: SeekingCursor
  private let records: SeekingCursor

  /// A sweep within one transaction.
  ///
  /// - Parameter subjects: the policies and courses whose records are wanted.
  package init(_ store: Store, of subjects: Set<Int64>) throws {
    people = try SeekingCursor(
      store.database, "SELECT number, given_name, family_name FROM person", key: ["number"])
    records = try SeekingCursor(
      store.database,
      "SELECT person, entry, item, subject, version, day, satisfies, score, voided FROM record",
      where: "subject IN (\(subjects.sorted().map(String.init).joined(separator: ",")))",
      key: ["person", "entry", "item"])
  }

  /// Goes to the person with a number; false if there is none.
  package func advance(to number: UnsafeRawBufferPointer) throws -> Bool {
    try people.advance(to: number)
  }

  /// Whether the person was erased: nobody else is without a name.
  package var isErased: Bool { people.row.bytes(1).isEmpty && people.row.bytes(2).isEmpty }

  /// Adds the full name of the person as one field.
  package func addName(to row: inout RowBytes) {
    let (given, family) = (people.row.bytes(1), people.row.bytes(2))
    guard !given.isEmpty, !family.isEmpty else { return row.text(given.isEmpty ? family : given) }
    var name = Array(given)
    name.append(UInt8(ascii: " "))
    name.append(contentsOf: family)
    name.withUnsafeBytes { row.text($0) }
  }

  /// Gives the records of the person with a number, in order of entry.
  package func forEachRecord(of number: UnsafeRawBufferPointer, _ body: (StoredRecord) -> Void) throws {
    guard try records.advance(to: number) else { return }
    let row = records.row
    repeat {
      let key = RecordKey(
        subject: row.integer(3), version: row.integer(4), day: row.day(5), satisfies: row.integer(6) == 1,
        score: row.isNull(7) ? nil : row.integer(7))
      body(
        StoredRecord(
          key: key,
          number: RecordNumber(entry: row.integer(1), item: Int32(truncatingIfNeeded: row.integer(2))),
          isVoided: !row.isNull(8)))
    } while try records.next(of: number)
  }
}

/// What makes two records of a person the same: a file that is imported again adds none of those that are there.
package struct RecordKey: Hashable, Comparable, Sendable {
  /// The policy or course.
  let subject: Int64
  /// The place of the version.
  let version: Int64
  /// The day it was made.
  let day: Day
  /// Accepted or passed.
  let satisfies: Bool
  /// The score, in per cent.
  let score: Int64?

  /// What tells a record apart; see the properties.
  package init(subject: Int64, version: Int64, day: Day, satisfies: Bool, score: Int64?) {
    (self.subject, self.version, self.day, self.satisfies, self.score) = (subject, version, day, satisfies, score)
  }

  /// Orders them somehow, always the same.
  package static func < (one: RecordKey, other: RecordKey) -> Bool {
    if one.day != other.day { return one.day < other.day }
    if one.subject != other.subject { return one.subject < other.subject }
    if one.version != other.version { return one.version < other.version }
    if one.satisfies != other.satisfies { return other.satisfies }
    return one.score ?? -1 < other.score ?? -1
  }
}

/// A record of which the register has to know only whether it is there.
package struct StoredRecord: Sendable {
  /// What tells it apart.
  package let key: RecordKey
  /// Its number.
  package let number: RecordNumber
  /// Whether it is void, from whatever day.
  package let isVoided: Bool
}
