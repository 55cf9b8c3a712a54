import Foundation

/// DuckDB, by its Python module, as another program that the same questions can be asked of.
///
/// The module is looked for in `python3`, and then in the folder that `ATTEST_DUCKDB` names, such as one made by
/// `python3 -m venv` and `pip install duckdb`.
struct DuckDB {
  /// The Python that has the module.
  private let python: String

  /// DuckDB on this machine; nil when there is none.
  init?(in scratch: Scratch) {
    let folder = ProcessInfo.processInfo.environment["ATTEST_DUCKDB"]
    let found = ["python3"] + (folder.map { ["\($0)/bin/python3"] } ?? [])
    guard let python = found.last(where: { (try? scratch.run([$0, "-c", "import duckdb"])) != nil }) else {
      return nil
    }
    self.python = python
  }

  /// Runs SQL in a database of its own; the rows of the last statement go to the output as tab-separated text.
  ///
  /// Python's own start, some 30 ms and the module's, is part of the seconds, as a script in Python would have it.
  @discardableResult
  func run(_ sql: String, database: String, in scratch: Scratch, output: String = "theirs") throws -> Double {
    let script = """
      import duckdb, sys
      connection = duckdb.connect(sys.argv[1])
      connection.execute(sys.stdin.read())
      """
    return try scratch.run([python, "-c", script, database], input: sql, output: output)
  }
}
