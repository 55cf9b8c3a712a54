import Foundation

/// DuckDB, run from Python as a process of its own, on a database that is kept in a file.
struct DuckDB {
  private static let program = """
    import sys
    import duckdb
    connection = duckdb.connect(sys.argv[1])
    connection.execute(sys.stdin.read())
    connection.close()
    """

  let scratch: Scratch
  private let python: String

  /// The DuckDB of the Python that `PEER_PYTHON` names, or of `python3`; nil when it has none.
  init?(in scratch: Scratch) {
    self.scratch = scratch
    python = ProcessInfo.processInfo.environment["PEER_PYTHON"] ?? "python3"
    guard (try? scratch.run([python, "-c", "import duckdb"])) != nil, (try? scratch.text("messages")) == "" else {
      return nil
    }
  }

  /// Runs SQL on a database file, which is whole and on the disk when it ends; the seconds that it took.
  @discardableResult
  func run(_ sql: String, on file: String) throws -> Double {
    try scratch.run([python, "-c", Self.program, file], input: sql)
  }

  /// A table of the texts of a CSV file, with the number of each row's line.
  func reading(_ file: String, as table: String) -> String {
    """
    CREATE TEMP TABLE \(table) AS SELECT row_number() OVER () + 1 AS line, * FROM read_csv('\(file)',
      header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', strict_mode = true);
    """
  }

  /// What no text of ours may hold.
  func forbids(_ columns: String) -> String {
    "regexp_matches(concat(\(columns)), '[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]')"
  }
}
