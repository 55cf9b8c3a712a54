import AttestRules
import AttestText
import Foundation
import Testing

@testable import AttestExchange

@Suite("Absences, records, accounts and resolutions")
struct OtherTablesTests {
  @Test("absences: the first day is needed, the last may be open")
  func absences() throws {
    let file = try TypedFile(
      AbsenceField.self,
      "person_number,from,to,kind\nP1,2026-01-01,,maternity\nP2,,2026-01-01,\nP3,2026-01-02,2026-01-01,\n")
    #expect(file.rows == [["P1", "2026-01-01", "", "maternity"]])
    #expect(file.problems.first.map { "\($0.line) \($0.column ?? "")" } == ["3 from", "4 to"])
  }

  @Test("attestations and completions: the outcome is one of two words, a void day is not before the day")
  func records() throws {
    let header = "person_number,policy,version,day,outcome,evidence,reference,voided,reason\n"
    let file = try TypedFile(
      AttestationField.self,
      header
        + "P1,SM,V1,2026-01-01,accepted,paper,'=7,2026-02-01,wrong person\nP1,SM,V1,2026-01-01,acepted,,,,\n"
        + "P1,SM,V1,2026-01-02,declined,,,2026-01-01,\n")
    #expect(file.rows.first?.suffix(3) == ["=7", "2026-02-01", "wrong person"])
    #expect(
      file.problems.first.map(\.reason) == [
        .unknownWord(expected: ["accepted", "declined"], nearest: "accepted"),
        .before(column: "day", day: try #require(Day("2026-01-02"))),
      ])
  }

  @Test("completions: a score is whole per cent or nothing")
  func completions() throws {
    let text =
      "person_number,course,version,day,outcome,score\n"
      + "P1,SM,V1,2026-01-01,Passed,85\nP2,SM,V1,2026-01-01,failed,-\nP3,SM,V1,2026-01-01,passed,101\n"
    let reader = try CompletionReader(.bytes(Array(text.utf8)))
    var found: [String] = []
    try reader.forEach({ row in found.append("\(row.isPassed) \(row.score.map { "\($0)" } ?? "none")") })
    #expect(found == ["true 85", "false none"])
    #expect(reader.problems.first.map(\.reason) == [.notAScore])
  }

  @Test("accounts: our export comes in with its operators, what was worked out is ignored")
  func accounts() throws {
    let sink = MemorySink()
    let writer = try TableWriter(.accounts, to: sink)
    for cell in ["1", "X", "@school", "S1", "active", "P1", "P1; P2", "P1", "vault 7", "2026-08-31"] {
      try writer.cell(cell)
    }
    try writer.endRow()
    try writer.finish()
    let reader = try AccountReader(.bytes(sink.bytes))
    try reader.forEach({ row in
      #expect(row.operators == ["P1", "P2"])
      #expect(row.text(.handle) == .set("@school"))
    })
    #expect(reader.rows == 1)
    #expect(reader.detection.ignored.map(\.header) == ["state", "eligible_operators", "falls_below"])
  }

  @Test("resolutions: open, nobody and somebody")
  func resolutions() throws {
    let text =
      "identity,kind,lines,candidates,person_number\nAda King,name,\"2, 3\",P1 Ada King,\n"
      + "bo@x.uk,email,4,,-\n'@cy,login,5,,P3\n"
    let file = try TypedFile(ResolutionField.self, text)
    #expect(file.rows.map { $0[0] + "=" + $0[4] } == ["Ada King=", "bo@x.uk=-", "@cy=P3"])
  }
}

@Suite("What an import would see")
struct PreviewTests {
  @Test("encoding, delimiter, first rows, problems and what each import would take")
  func preview() throws {
    let text =
      "userPrincipalName;displayName;surname;mail;givenName;accountEnabled\na;b;c;d;e;True\nx\n1;2;3;4;5;6\n"
    let preview = try CSVPreview(.bytes(Array(text.utf8)), keeping: 2)
    #expect(preview.delimiter == .semicolon)
    #expect(preview.encoding == .utf8)
    #expect(preview.rows == 3)
    #expect(preview.first.map(\.line) == [1, 2])
    #expect(preview.problems.first.map(\.line) == [3])
    #expect(preview.detections.mapValues(\.format) == ["people": "entra-download"])
  }

  @Test("every row as an array of strings")
  func json() throws {
    let sink = MemorySink()
    let problems = try CSVPreview.writeJSON(.bytes(Array("a,\"b\n\"\"\"\n1,2\n3\n".utf8)), to: sink)
    #expect(sink.text == "[\n[\"a\",\"b\\n\\\"\"],\n[\"1\",\"2\"]\n]\n")
    #expect(problems.count == 1)
    let none = MemorySink()
    _ = try CSVPreview.writeJSON(.bytes([]), to: none)
    #expect(none.text == "[]\n")
  }

  @Test("a preview begins below the line that names a template, and says which columns decide on rows")
  func template() throws {
    let text = """
      version:v1.0
      Name [displayName] Required,User name [userPrincipalName] Required,First name [givenName],Last name [surname],Block sign in (Yes/No) [accountEnabled] Required
      A,a@b,A,B,No

      """
    let preview = try CSVPreview(.bytes(Array(text.utf8)))
    #expect(preview.rows == 2 && preview.first.map(\.cells.count) == [5, 5] && preview.problems.isEmpty)
    let detection = try #require(preview.detections["people"])
    #expect(detection.deciding == ["Block sign in (Yes/No) [accountEnabled] Required"])
    #expect(detection.ignored.map(\.position) == [1])
  }

  @Test("a preview says what keeps the columns from being taken")
  func obstacle() throws {
    let preview = try CSVPreview(.bytes(Array("person_number,from\nP1,01/02/2026\n".utf8)))
    #expect(preview.detections["absences"] == nil)
    guard case .ambiguousDates = preview.obstacles["absences"] else {
      Issue.record("\(preview.obstacles)")
      return
    }
  }
}
