extension Store {
  /// From so many rows on, a first roster is worth building the index of logins anew.
  private static let manyRows = 5000

  /// Runs the body, which puts people in within a transaction.
  ///
  /// A first roster of many people comes in without the index of logins, which is built once they are there: sorting
  /// them once costs a fraction of finding each one's place.
  public func fillPeople(rows: Int, _ body: () throws -> Void) throws {
    let isFirst = try rows >= Store.manyRows && database.integer("SELECT 1 FROM person LIMIT 1") == nil
    if isFirst { try database.run("DROP INDEX person_login") }
    try body()
    if isFirst { try database.run(Migration.loginIndex) }
  }
}
