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

  /// What in SQL keeps to these people, where a cursor that begins with the first of them would go through many others.
  func condition(on column: String) -> String? {
    if case .operators = self { "\(column) IN (SELECT person FROM account_operator)" } else { nil }
  }

  /// Prepares a select for these people, in order of the column that has their number.
  func prepare(_ select: String, column: String, in database: Database) throws -> Statement {
    switch self {
    case .everybody, .operators:
      let condition = condition(on: column).map { " WHERE \($0)" } ?? ""
      return try database.prepare("\(select)\(condition) ORDER BY \(column)")
    case .person(let number):
      let statement = try database.prepare("\(select) WHERE \(column) = ?1")
      statement.bind(1, number.text)
      return statement
    }
  }
}
