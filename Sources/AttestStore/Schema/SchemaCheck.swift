/// Compares the tables of a register with those that the program makes.
struct SchemaCheck {
  /// The tables as they are after the steps that the register has seen; an older one can be checked, too.
  private let fresh: Database

  /// A check of a register that has seen so many steps.
  init(version: Int) throws {
    fresh = try Database(path: ":memory:", mode: .creating)
    for migration in Migration.all.prefix(version) { try fresh.run(migration.sql) }
  }

  /// The names of tables, indexes, views and triggers that are missing, altered or too many.
  func findings(_ database: Database) throws -> [AuditFinding] {
    let expected = try Self.objects(fresh)
    let found = try Self.objects(database)
    let names = Set(expected.keys).union(found.keys).sorted()
    return names.filter { expected[$0] != found[$0] }.map { .schema(name: $0) }
  }

  /// A table with the columns that it has after those steps; nil when it comes later.
  func table(_ table: Table) throws -> Table? {
    let count = try fresh.integer("SELECT count(*) FROM pragma_table_info('\(table.name)')") ?? 0
    return count > 0 ? table.withColumns(Int(count)) : nil
  }

  private static func objects(_ database: Database) throws -> [String: String] {
    let select = try database.prepare("SELECT type || ' ' || name, coalesce(sql, '') FROM main.sqlite_schema")
    var objects: [String: String] = [:]
    while try select.step() { objects[select.text(0)] = select.text(1) }
    return objects
  }
}
