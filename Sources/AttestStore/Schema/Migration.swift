/// A named step of the schema.
///
/// Steps go forward only, each in one transaction with its record in the audit chain.
struct Migration: Sendable {
  /// The name, kept in the register.
  let name: String
  /// The statements.
  let sql: String

  /// The number that the name begins with.
  var number: Substring { name.prefix { $0 != "-" } }

  /// Every step, in order.
  ///
  /// The number of a schema is how many of them it has seen.
  static let all: [Migration] = [register, accounts, reminders, heads]
}
