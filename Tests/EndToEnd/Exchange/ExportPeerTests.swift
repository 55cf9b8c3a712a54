import Foundation
import Testing

/// Python's `csv`, which is on every machine that has Python.
@Suite("Another reader of CSV", .enabled(if: Python.isThere, "needs python3"))
struct ExportPeerTests {
  static let tables = [
    "people", "absences", "attestations", "completions", "status", "eligibility", "accounts", "decisions",
    "reminders", "audit",
  ]

  @Test("reads every export to the cells that the same export has as JSON, and to those that we read")
  func exports() throws {
    let hostile = try HostileSchool()
    try hostile.fill()
    for table in Self.tables {
      let raw = try hostile.school.must("export", table, "--raw")
      let rows = try Python.rows(raw)
      #expect(rows.count > (["decisions", "reminders"].contains(table) ? 0 : 3), "\(table)")
      #expect(try rows == Self.cells(ofJSON: hostile.school.must("export", table, "--json"), rows[0]), "\(table)")
      let guarded = try hostile.school.must("export", table)
      try hostile.school.write(guarded, to: "out.csv")
      let ours = try Run.attest("csv", "show", hostile.school.scratch.path + "/out.csv", "--json")
      let seen = try JSONSerialization.jsonObject(with: Data(ours.output.utf8)) as? [[String]]
      #expect(try Python.rows(guarded) == seen, "\(table)")
      #expect(try Python.rows(guarded) == rows.map { $0.map(Self.safe) }, "\(table)")
    }
  }

  /// The rows of an export as JSON, under the given columns.
  private static func cells(ofJSON text: String, _ columns: [String]) throws -> [[String]] {
    let objects = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    return [columns]
      + objects.map { object in
        columns.map { column in
          switch object[column] {
          case let text as String: text
          case let number as NSNumber where isBool(number): number.boolValue ? "yes" : "no"
          case let number as NSNumber: "\(number)"
          default: ""
          }
        }
      }
  }

  private static func isBool(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }

  /// A cell as a spreadsheet may have it.
  private static func safe(_ cell: String) -> String {
    cell.utf8.first.map { "=+-@\t\n\r'".utf8.contains($0) } ?? false ? "'" + cell : cell
  }
}

/// Python as a reader of CSV.
private enum Python {
  static let isThere = (try? rows("a\n")) == [["a"]]

  static func rows(_ text: String) throws -> [[String]] {
    let program = """
      import csv, io, json, sys
      text = sys.stdin.buffer.read().decode("utf-8")
      print(json.dumps([row for row in csv.reader(io.StringIO(text, newline=""), strict=True) if row]))
      """
    let run = try Run(
      "/usr/bin/env", ["python3", "-c", program], input: text, environment: ["PATH": "/usr/bin:/bin:/usr/local/bin"])
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String]])
  }
}
