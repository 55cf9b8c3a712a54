/// Compares the tables of a register with those that the program makes.
enum SchemaCheck {
  /// The names of tables, indexes, views and triggers that are missing, altered or too many.
  static func findings(_ database: Database) throws -> [AuditFinding] {
    let fresh = try Database(path: ":memory:", mode: .creating)
    for migration in Migration.all { try fresh.run(migration.sql) }
    let expected = try objects(fresh)
    let found = try objects(database)
    let names = Set(expected.keys).union(found.keys).sorted()
    return names.filter { expected[$0] != found[$0] }.map { .schema(name: $0) }
  }

  private static func objects(_ database: Database) throws -> [String: String] {
    let select = try database.prepare("SELECT type || ' ' || name, coalesce(sql, '') FROM main.sqlite_schema")
    var objects: [String: String] = [:]
    while try select.step() { objects[select.text(0)] = select.text(1) }
    return objects
  }
}
