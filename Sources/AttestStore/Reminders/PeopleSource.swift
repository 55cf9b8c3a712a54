import AttestRules

/// Gives people in order of their number, some thousands at a time.
final class PeopleSource {
  private let people: Statement

  /// A source over one unchanging state.
  ///
  /// - Parameter person: one person only; nil for everybody.
  init(_ database: Database, only person: PersonNumber?) throws {
    people = try database.prepare(
      """
      SELECT number, email FROM person
      WHERE number > CAST(?1 AS TEXT)\(person == nil ? "" : " AND number = ?2") ORDER BY number
      """)
    if let person { people.bind(2, person.text) }
  }

  /// Those who follow after somebody; nobody once there are no more.
  ///
  /// - Parameter number: nil for before everybody.
  func people(after number: PersonNumber?) throws -> PeopleStretch {
    var stretch = PeopleStretch()
    people.bind(1, number?.text ?? "")
    while !stretch.isFull, try people.step() {
      stretch.add(people.bytes(0), email: people.bytes(1))
    }
    people.reset()
    return stretch
  }
}
