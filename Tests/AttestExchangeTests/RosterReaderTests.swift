import AttestRules
import AttestText
import Testing

@testable import AttestExchange

@Suite("Rosters in our own columns")
struct RosterReaderTests {
  private let header =
    "person_number,given_name,family_name,email,login,category,site,department,job_title,post,line_manager,start,end\n"

  private func roster(_ text: String, _ change: (inout ImportOptions) -> Void = { _ in }) throws
    -> TypedFile<RosterField>
  {
    try TypedFile(RosterField.self, text, change)
  }

  @Test("a cell is missing, left, cleared or set")
  func fourStates() throws {
    let file = try roster("Person Number,EMAIL,department,login [Required]\nP1,, - ,jo\n")
    #expect(file.rows == [["P1", "?", "?", "", "jo", "?", "?", "-", "?", "?", "?", "?", "?"]])
    #expect(file.problems.isEmpty)
  }

  @Test("a whole row is taken as it stands")
  func wholeRow() throws {
    let row = "P1,Siân,Jones,s@x.uk,sian,Staff,S1,Maths,Head of Maths,77,P9,2024-02-29,2026-08-31\n"
    let file = try roster(header + row)
    #expect(
      file.rows == [
        [
          "P1", "Siân", "Jones", "s@x.uk", "sian", "Staff", "S1", "Maths", "Head of Maths", "77", "P9",
          "2024-02-29",
          "2026-08-31",
        ]
      ])
  }

  @Test("days and categories come as what they are")
  func parsedCells() throws {
    let text = "person_number,category,start,end\nP1,GOVERNOR,2024-02-29,-\n"
    let reader = try RosterReader(.bytes(Array(text.utf8)))
    var seen = 0
    try reader.forEach({ row in
      seen += 1
      #expect(row.category == .set(.governor))
      #expect(row.day(.start).value?.description == "2024-02-29")
      #expect(row.day(.end) == .cleared)
      #expect(row.line == 2)
    })
    #expect(seen == 1)
  }

  @Test(
    "one guard before a formula is taken off, and no other apostrophe",
    arguments: [
      ("'=1+1", "=1+1"), ("''=x", "'=x"), ("'-", "-"), ("'+44 7700", "+44 7700"), ("'t Hooft", "'t Hooft"),
      ("''t Hooft", "'t Hooft"), ("'@x", "@x"), ("=1", "=1"), ("'", "'"), ("''", "'"),
    ])
  func guards(cell: String, expected: String) throws {
    let file = try roster("person_number,family_name\nP1,\(cell)\n")
    #expect(file.rows.first?[2] == expected)
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let column: String
    let value: String
    let reason: ProblemReason
    var testDescription: String { "\(column) \(value.prefix(20).debugDescription)" }
    init(_ column: String, _ value: String, _ reason: ProblemReason) {
      (self.column, self.value, self.reason) = (column, value, reason)
    }
  }

  private static let categories = Category.allCases.map(\.description)

  @Test(
    "a cell that is not right is named with its column, value and reason",
    arguments: [
      Bad("person_number", "", .needed),
      Bad("person_number", "-", .notClearable),
      Bad("person_number", "a\tb", .forbidden(OutsideTextError(offset: 1, problem: .control("\t")))),
      Bad("category", "gouvernor", .unknownWord(expected: categories, nearest: "governor")),
      Bad("category", "pupil", .unknownWord(expected: categories, nearest: nil)),
      Bad("category", "-", .notClearable),
      Bad("start", "2023-02-29", .noSuchDay),
      Bad("start", "2024-09-01x", .notADay(expected: "YYYY-MM-DD, or say --date-format")),
      Bad(
        "given_name", "Jo\u{202E}", .forbidden(OutsideTextError(offset: 2, problem: .direction("\u{202E}")))),
      Bad("given_name", "Jo\u{1B}[2J", .forbidden(OutsideTextError(offset: 2, problem: .escape("\u{1B}")))),
      Bad("given_name", "Jo\u{85}", .forbidden(OutsideTextError(offset: 2, problem: .control("\u{85}")))),
      Bad("given_name", String(repeating: "x", count: 201), .tooLong(limit: 200)),
      Bad("given_name", "-", .notClearable),
      Bad("email", "jo", .notAnAddress),
      Bad("email", "jo@", .notAnAddress),
      Bad("email", "a@b@c", .notAnAddress),
      Bad("email", "-oQ@x.uk", .notAnAddress),
      Bad("email", "jo smith@x.uk", .notAnAddress),
      Bad("email", "Jo <jo@x.uk>", .notAnAddress),
      Bad("login", "-r", .notALogin),
      Bad("login", "jo smith", .notALogin),
    ])
  func badCells(bad: Bad) throws {
    let isFirst = bad.column == "person_number"
    let quoted = "\"\(bad.value)\""
    let text = isFirst ? "person_number,post\n\(quoted),1\n" : "person_number,\(bad.column)\nP1,\(quoted)\n"
    let file = try roster(text)
    #expect(file.problems.first.map(\.reason) == [bad.reason])
    #expect(file.problems.first.map(\.column) == [bad.column])
    #expect(file.problems.first.map(\.value) == [String(bad.value.prefix(Problem.shownBytes))])
    #expect(file.problems.first.map(\.place) == [SourcePlace(line: 2, column: isFirst ? 1 : 4)])
    #expect(file.rows.isEmpty)
  }

  @Test("all bad cells of all bad rows are named, and good rows still come")
  func allAtOnce() throws {
    let file = try roster("person_number,email,end,start\nP1,x,2024-01-01,2024-01-02\nP2,,,\nP3\n,y,,\n")
    #expect(
      file.faults == [
        "line 2, column 4: email: \"x\" is not an e-mail address: expected one @ with a name before it and a domain after it",
        "line 2, column 6: end: \"2024-01-01\" is before start, 2024-01-02",
        "line 4, column 3: the row has 1 cell where the header has 4: is something missing?",
        "line 5, column 1: person_number: is needed and the cell is empty",
        "line 5, column 2: email: \"y\" is not an e-mail address: expected one @ with a name before it and a domain after it",
      ])
    #expect(file.lines == [3])
    #expect(file.problems.badRows == 3)
  }

  @Test(
    "a cell's place is right behind quotes, ends of lines and letters beyond ASCII",
    arguments: [
      ("P1,\"é\"\"é\nŵ\",x\n", 3, 4), ("P1,\"é\nŵ\"\"\"\"\",x\n", 3, 8), ("P1,\"\"\"é\"\"\",x\n", 2, 12),
      ("P1,\"\r\n\n\",x\n", 4, 3), ("🏴é,y,\"x\"\n", 2, 6),
    ])
  func places(row: String, line: Int, column: Int) throws {
    let file = try roster("person_number,given_name,email\n" + row)
    #expect(file.problems.first.map(\.place) == [SourcePlace(line: line, column: column)])
  }

  @Test("so many problems are kept in full, the others are counted")
  func cap() throws {
    let rows = (0..<50).map { "P\($0),x\n" }.joined()
    let file = try roster("person_number,email\n" + rows) { $0.problemCap = 10 }
    #expect(file.problems.first.count == 10)
    #expect(file.problems.count == 50)
    #expect(file.problems.unnamed == 40)
    #expect(file.rejected.count == 50)
  }

  @Test("spaces around a value do not count, rows without any do not either")
  func spaces() throws {
    let file = try roster("person_number,given_name,department\n P1\u{A0}, Jo  Ann ,\u{A0}\n,,\n")
    #expect(file.rows.map { [$0[0], $0[1], $0[7]] } == [["P1", "Jo  Ann", ""]])
    #expect(file.problems.isEmpty)
  }

  @Test("ends of lines may stand in a name")
  func layout() throws {
    let file = try roster("person_number,given_name\nP1,\"Jo\nAnn\"\n")
    #expect(file.rows.first?[1] == "Jo\nAnn")
  }
}
