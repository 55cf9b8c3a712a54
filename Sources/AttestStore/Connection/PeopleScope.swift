import AttestRules

/// Whom a sweep goes through.
public enum PeopleScope: Sendable {
  /// Everybody.
  case everybody
  /// One person.
  case person(PersonNumber)
  /// Whoever operates an account, or once did.
  case operators
  /// Whoever comes after one number, and not after another; nil for no such end.
  case range(after: PersonNumber?, through: PersonNumber?)

  /// The one person that it is about; nil for several.
  var person: PersonNumber? {
    if case .person(let number) = self { number } else { nil }
  }

  /// Before whom nobody is meant; nil where anybody may be the first.
  var start: PersonNumber? {
    switch self {
    case .everybody, .operators: nil
    case .person(let number): number
    case .range(let after, _): after
    }
  }

  /// Prepares a select for these people, in order of the column that has their number.
  func prepare(_ select: String, column: String, in database: Database) throws -> Statement {
    switch self {
    case .everybody: return try database.prepare("\(select) ORDER BY \(column)")
    case .operators:
      return try database.prepare(
        "\(select) WHERE \(column) IN (SELECT person FROM account_operator) ORDER BY \(column)")
    case .range(let after, let through):
      let bounds = [after.map { ("> ?1", $0) }, through.map { ("<= ?2", $0) }].compactMap(\.self)
      let conditions = bounds.map { "\(column) \($0.0)" }.joined(separator: " AND ")
      let statement = try database.prepare(
        "\(select) \(conditions.isEmpty ? "" : "WHERE \(conditions)") ORDER BY \(column)")
      if let after { statement.bind(1, after.text) }
      if let through { statement.bind(2, through.text) }
      return statement
    case .person(let number):
      let statement = try database.prepare("\(select) WHERE \(column) = ?1")
      statement.bind(1, number.text)
      return statement
    }
  }
}
