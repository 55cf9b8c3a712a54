import AttestRules
import AttestText
import Foundation
import Testing

@testable import AttestExchange

@Suite("xAPI statements")
struct XAPITests {
  private func statement(_ id: Int, _ verb: String, _ change: (inout [String: Any]) -> Void = { _ in })
    -> [String: Any]
  {
    var statement: [String: Any] = [
      "id": "00000000-0000-4000-8000-00000000000\(id)", "actor": ["mbox": "mailto:ada@x.uk"],
      "verb": ["id": "http://adlnet.gov/expapi/verbs/\(verb)"], "object": ["id": "https://x.uk/course"],
      "timestamp": "2026-07-27T23:30:00.000Z",
    ]
    change(&statement)
    return statement
  }

  private func read(_ statements: Any, _ change: (inout ImportOptions) -> Void = { _ in }) throws
    -> CompletionReader
  {
    var options = ImportOptions()
    options.mapping.values = ["version": "V1"]
    options.mapping.codes = ["https://x.uk/course": "SM"]
    change(&options)
    let bytes = try JSONSerialization.data(withJSONObject: statements)
    return try CompletionReader(.bytes(Array(bytes)), options: options)
  }

  private func rows(_ reader: CompletionReader) throws -> [String] {
    var rows: [String] = []
    try reader.forEach({ row in
      rows.append(([described(row.identity)] + cells(row)[1...]).joined(separator: ","))
    })
    return rows
  }

  @Test("passed, failed and completed are records; other verbs are none")
  func verbs() throws {
    let reader = try read([
      statement(1, "passed") { $0["result"] = ["score": ["scaled": 0.85], "success": true] },
      statement(2, "failed") { $0["actor"] = ["account": ["homePage": "https://x.uk", "name": "bo"]] },
      statement(3, "completed") {
        $0["actor"] = ["mbox": "mailto:cy@x.uk"]
        $0["result"] = ["success": false]
      },
      statement(4, "completed") {
        $0["actor"] = ["mbox": "mailto:di@x.uk"]
        $0["result"] = ["score": ["raw": 7, "max": 8]]
      },
      statement(5, "attempted"),
    ])
    let found = try rows(reader)
    #expect(reader.problems.first == [])
    #expect(
      Set(found) == [
        "e:ada@x.uk,SM,V1,2026-07-27,passed,85,xAPI passed,xapi:00000000-0000-4000-8000-000000000001,,",
        "l:bo,SM,V1,2026-07-27,failed,,xAPI failed,xapi:00000000-0000-4000-8000-000000000002,,",
        "e:cy@x.uk,SM,V1,2026-07-27,failed,,xAPI completed,xapi:00000000-0000-4000-8000-000000000003,,",
        "e:di@x.uk,SM,V1,2026-07-27,passed,87,xAPI completed,xapi:00000000-0000-4000-8000-000000000004,,",
      ])
    #expect(reader.detection.skipped == ["statements with other verbs": 1])
  }

  @Test("an instant is a day of the organisation's zone")
  func zone() throws {
    let reader = try read([statement(1, "passed")]) { options in
      options.dayOfInstant = { seconds in Day(number: Int32((seconds + 3600) / 86_400)) }
    }
    #expect(try rows(reader).first?.contains(",2026-07-28,") == true)
  }

  @Test("a course that was completed and failed is failed, once")
  func completedAndFailed() throws {
    let reader = try read([statement(1, "completed"), statement(2, "failed")])
    #expect(try rows(reader).map { $0.contains("failed") } == [true])
  }

  @Test("a voided statement makes its record void, and one of an earlier file is named")
  func voided() throws {
    let reader = try read([
      "statements": [
        statement(1, "passed"),
        statement(2, "voided") {
          $0["object"] = ["objectType": "StatementRef", "id": "00000000-0000-4000-8000-000000000001"]
        },
        statement(3, "voided") {
          $0["object"] = ["objectType": "StatementRef", "id": "00000000-0000-4000-8000-00000000000A"]
        },
      ]
    ])
    #expect(try rows(reader).map { $0.hasSuffix("2026-07-27,voided in the learning record store") } == [true])
    let day = try #require(Day("2026-07-27"))
    #expect(
      reader.voidedElsewhere == [
        VoidedElsewhere(reference: "xapi:00000000-0000-4000-8000-00000000000a", day: day)
      ])
  }

  @Test(
    "what is nobody's, undated or contradicts itself is refused",
    arguments: [
      ("actor", ["objectType": "Group", "mbox": "mailto:a@b"] as [String: String], "actor"),
      ("actor", ["mbox_sha1sum": "abc"], "actor"), ("actor", ["mbox": "ada@x.uk"], "actor.mbox"),
      ("actor", ["mbox": "mailto:-x@y"], "person_number"), ("result", [:], "result.success"),
      ("timestamp", [:], "timestamp"), ("object", [:], "object.id"),
    ])
  func refused(key: String, value: [String: String], column: String) throws {
    let reader = try read([
      statement(1, "passed") { statement in
        statement[key] =
          key == "result" ? ["success": false] : key == "timestamp" ? "2026-02-30T00:00:00Z" : value
      }
    ])
    #expect(try rows(reader) == [])
    #expect(reader.problems.first.map(\.column) == [column])
  }

  @Test("statements may stand one a line, and the line is named")
  func lines() throws {
    let one = try JSONSerialization.data(withJSONObject: statement(1, "passed"))
    let two = try JSONSerialization.data(
      withJSONObject: statement(2, "failed") { $0["actor"] = [:] as [String: String] })
    let bytes = Array(one) + [10, 10] + Array(two) + [10]
    var options = ImportOptions()
    options.mapping.values = ["course": "SM", "version": "V1"]
    let reader = try CompletionReader(.bytes(bytes), options: options)
    #expect(try rows(reader).count == 1)
    #expect(reader.problems.first.map(\.line) == [3])
  }

  @Test("what is not JSON is refused with its place")
  func notJSON() {
    #expect {
      try CompletionReader(.bytes(Array("[{\"id\": 1,}]".utf8)))
    } throws: { error in
      guard case .notJSON(let place, _) = error as? ReadError else { return false }
      return place == SourcePlace(line: 1, column: 11)
    }
  }

  @Test("what we write we read again as it was")
  func roundTrip() throws {
    let sink = MemorySink()
    let writer = try XAPIWriter(register: "R1", to: sink)
    let day = try #require(Day("2026-07-27"))
    for (number, score) in [Int?.none, 0, 5, 99, 100].enumerated() {
      try writer.write(
        XAPICompletion(
          record: "\(number)", personNumber: "P\(number)", name: "Siân \"\u{1B}\" Jones", course: "SM",
          title: "Title\n2",
          version: "V\(number)", day: day, isPassed: number > 1, score: score,
          voided: number == 3 ? day.next : nil))
    }
    try writer.finish()
    #expect(try JSONSerialization.jsonObject(with: Data(sink.bytes)) is [[String: Any]])
    let reader = try CompletionReader(.bytes(sink.bytes))
    let found = try rows(reader).map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(reader.problems.first == [])
    #expect(
      found.map { $0[0...5].joined(separator: " ") } == [
        "n:P0 SM V0 2026-07-27 failed ", "n:P1 SM V1 2026-07-27 failed 0", "n:P2 SM V2 2026-07-27 passed 5",
        "n:P3 SM V3 2026-07-27 passed 99", "n:P4 SM V4 2026-07-27 passed 100",
      ])
    #expect(found.map { $0[8] } == ["", "", "", "2026-07-28", ""])
  }
}
