import AttestRules

/// Whom a sweep goes through.
public enum PeopleScope: Sendable {
  /// Everybody.
  case everybody
  /// One person.
  case person(PersonNumber)
  /// Whoever operates an account, or once did.
  case operators

  /// The one person that it is about; nil for several.
  var person: PersonNumber? {
    if case .person(let number) = self { number } else { nil }
  }

  /// Prepares a select for these people, in order of the column that has their number.
  func prepare(_ select: String, column: String, in database: Database) throws -> Statement {
    switch self {
    case .everybody: return try database.prepare("\(select) ORDER BY \(column)")
    case .operators:
      return try database.prepare(
        "\(select) WHERE \(column) IN (SELECT person FROM account_operator) ORDER BY \(column)")
    case .person(let number):
      let statement = try database.prepare("\(select) WHERE \(column) = ?1")
      statement.bind(1, number.text)
      return statement
    }
  }
}
