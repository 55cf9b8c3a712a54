import AttestText
import Testing

@testable import AttestExchange

@Suite("Rows of a text file")
struct CSVReaderTests {
  @Test(
    "fields are divided and quotes taken off",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,", [["a", "b"], ["1", ""]]),
      ("a,b\n\"1,\"\"x\"\"\",\"\"\n", [["a", "b"], ["1,\"x\"", ""]]),
      ("a,b\n\"1\r\n2\",\"\n\"\n", [["a", "b"], ["1\r\n2", "\n"]]),
      ("a,b\n\n\r\n\r1,2\n\n", [["a", "b"], ["1", "2"]]),
      ("a,b\nx\"y,\"z\"\n", [["a", "b"], ["x\"y", "z"]]),
      ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("", []),
      ("\n\n", []),
    ])
  func rows(text: String, expected: [[String]]) throws {
    let file = try WholeFile(text)
    #expect(file.rows == expected)
    #expect(file.problems == [])
  }

  @Test(
    "the delimiter is the one that divides the first row into most fields",
    arguments: [
      ("a;b;c\n1,2;3;4\n", Delimiter.semicolon), ("a\tb\n1\t2", .tab), ("a|b|c,d\n", .pipe),
      ("a,b\n", .comma),
      ("\"x;y;z\",b\n", .comma), ("alone\nx;y;z\n", .comma), ("\n\na;b\n", .semicolon),
      ("version:v1.0\na;b\n", .semicolon),
    ])
  func delimiter(text: String, expected: Delimiter) throws {
    #expect(try CSVReader(MemorySource(text)).delimiter == expected)
  }

  struct Malformed: CustomTestStringConvertible, Sendable {
    let text: String
    let line: Int
    let column: Int
    let reason: ProblemReason
    let rows: Int
    var testDescription: String { "\(reason)" }

    init(_ text: String, _ line: Int, _ column: Int, _ reason: ProblemReason, rows: Int) {
      (self.text, self.line, self.column, self.reason, self.rows) = (text, line, column, reason, rows)
    }
  }

  @Test(
    "every malformation is named with its line and column, and reading goes on",
    arguments: [
      Malformed("a,b\n1\n3,4\n", 2, 2, .ragged(expected: 2, found: 1), rows: 2),
      Malformed("a,b\n1,2,3\n3,4\n", 2, 5, .ragged(expected: 2, found: 3), rows: 2),
      Malformed("a,b\n\"1\"x,2\n3,4\n", 2, 4, .textAfterQuote, rows: 2),
      Malformed("a,b\né\u{0},2\n3,4\n", 2, 2, .nul, rows: 2),
      Malformed("a,b\n1,\"2\n3,4\n5,6\n", 2, 3, .unclosedQuote, rows: 3),
      Malformed("a,b\n\"1\n\n2\"x,2\n3,4\n", 4, 3, .textAfterQuote, rows: 2),
      Malformed("a,b\n1,\"", 2, 3, .unclosedQuote, rows: 1),
      Malformed("a,b\n\"é\"\"é\",\"x\"y\n3,4\n", 2, 11, .textAfterQuote, rows: 2),
    ])
  func malformations(sample: Malformed) throws {
    let file = try WholeFile(sample.text)
    #expect(file.problems.map(\.place) == [SourcePlace(line: sample.line, column: sample.column)])
    #expect(file.problems.map(\.reason) == [sample.reason])
    #expect(file.rows.count == sample.rows)
  }

  @Test("lines are counted through quoted ends of lines, blank lines and bad rows")
  func lineNumbers() throws {
    let file = try WholeFile("a,b\n\n\"1\r\n2\",x\r\n3\n\"\r\",\"\n\n\"\n5,6\n")
    #expect(file.lines == [1, 3, 6, 10])
    #expect(file.problems.map(\.line) == [5])
  }

  @Test("a field over its limit is refused and the rows after it are read")
  func longField() throws {
    let text =
      "a,b\n\(String(repeating: "x", count: 11)),2\n\"\(String(repeating: "\"\"", count: 10))\",4\n5,6\n"
    let file = try WholeFile(text) { $0.limits.field = 10 }
    #expect(file.problems.map(\.reason) == [.fieldTooLong(limit: 10)])
    #expect(file.rows.last == ["5", "6"])
    #expect(file.rows[1] == [String(repeating: "\"", count: 10), "4"])
  }

  @Test("a quote that runs away is stopped by the limit of a field, and the next line is read")
  func runaway() throws {
    let rest = (0..<1000).map { "\($0),x\n" }.joined()
    let file = try WholeFile("a,b\n\"1,2\n\(rest)") { $0.limits.field = 100 }
    #expect(file.problems.map(\.place) == [SourcePlace(line: 2, column: 1)])
    #expect(file.rows.count == 1001)
  }

  @Test("a row over its limit is refused and the rows after it are read", arguments: [true, false])
  func longRow(endsInFile: Bool) throws {
    let long = String(repeating: "y,", count: 2_000_000)
    let file = try WholeFile("a,b\n1,2\n\(long)" + (endsInFile ? "\r\n3,4\n" : ""))
    #expect(file.problems.map(\.reason) == [.rowTooLong(limit: 1 << 20)])
    #expect(file.problems.map(\.line) == [3])
    #expect(file.rows.count == (endsInFile ? 3 : 2))
    #expect(file.lines.last == (endsInFile ? 4 : 2))
  }

  @Test("a file over its limit is refused")
  func longFile() throws {
    #expect(throws: ReadError.fileTooLong(limit: 10)) {
      try WholeFile("a,b\n1,2\n3,4\n") { $0.limits.file = 10 }
    }
  }

  @Test("a spreadsheet or a zip is refused")
  func spreadsheet() {
    #expect(throws: ReadError.spreadsheet) { try WholeFile([0x50, 0x4B, 3, 4, 20, 0]) }
  }

  @Test(
    "a row may be as long as many pieces of reading, and pieces may end anywhere",
    arguments: [1, 2, 3, 7, 4096])
  func pieces(size: Int) throws {
    let text = "name,n\r\n" + (0..<3000).map { "\"Siân \"\"\($0)\"\"\r\nJones\",\($0)\r\n" }.joined()
    let reader = try CSVReader(DrippingSource(text, piece: size))
    var rows: [[String]] = []
    try reader.forEach {
      rows.append($0.texts)
    } bad: {
      Issue.record("\($0)")
    }
    #expect(rows.count == 3001)
    #expect(rows[2000] == ["Siân \"1999\"\r\nJones", "1999"])
  }

  @Test("memory does not grow with the file: rows straddle every edge of the memory and are whole")
  func straddling() throws {
    let row = String(repeating: "abcdefghi,", count: 100) + "é\n"
    let text = String(repeating: row, count: 3000)
    let file = try WholeFile(text)
    #expect(file.rows.count == 3000)
    #expect(Set(file.rows).count == 1)
  }
}
