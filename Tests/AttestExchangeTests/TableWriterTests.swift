import AttestRules
import Foundation
import Testing

@testable import AttestExchange

@Suite("Tables that we write")
struct TableWriterTests {
  private let two = Table(name: "two", columns: ["a", "b"])

  private func written(
    _ table: Table, _ style: TableWriter.Style = .csv(raw: false), _ body: (TableWriter) throws -> Void
  ) throws -> String {
    let sink = MemorySink()
    let writer = try TableWriter(table, to: sink, style: style)
    try body(writer)
    try writer.finish()
    return sink.text
  }

  @Test(
    "a cell is quoted where it must be and guarded where a spreadsheet would calculate",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
      ("a\rb", "\"a\rb\""),
      ("=1+1", "'=1+1"), ("+44 7700", "'+44 7700"), ("-", "'-"), ("@x", "'@x"), ("\tx", "'\tx"),
      ("'x", "''x"),
      ("\n=x", "\"'\n=x\""), ("=a,b", "\"'=a,b\""), ("a=b", "a=b"), ("a;b", "a;b"), ("Łŵ🏴", "Łŵ🏴"), ("", ""),
      ("=\u{301}x", "'=\u{301}x"),
    ])
  func cells(text: String, expected: String) throws {
    let csv = try written(two) { writer in
      try writer.cell(text)
      try writer.endRow()
    }
    #expect(csv == "a,b\n\(expected),\n")
  }

  @Test(
    "rows that are written apart are the same as rows written in turn, whatever the pieces",
    arguments: [TableWriter.Style.csv(raw: false), .csv(raw: true), .json], [[0], [3, 0, 1], [0, 2, 0, 0, 400, 1]])
  func pieces(style: TableWriter.Style, sizes: [Int]) throws {
    func write(_ rows: Range<Int>, _ writer: TableWriter) throws {
      for row in rows {
        try writer.cell(String(repeating: "=", count: row * 3))
        try writer.cell(row)
        try writer.endRow()
      }
    }
    let count = sizes.reduce(0, +)
    let inTurn = try written(two, style) { try write(0..<count, $0) }
    let apart = try written(two, style) { writer in
      var done = 0
      for size in sizes {
        try writer.add(TableRows(of: two, style: style) { try write(done..<done + size, $0) })
        done += size
      }
      #expect(writer.rows == count)
    }
    #expect(apart == inTurn)
  }

  @Test("raw cells carry no guard")
  func raw() throws {
    let csv = try written(two, .csv(raw: true)) { writer in
      try writer.cell("=1")
      try writer.cell("'x")
      try writer.endRow()
    }
    #expect(csv == "a,b\n=1,'x\n")
  }

  @Test("days, numbers and answers are written without text of their own")
  func values() throws {
    let table = Table(name: "five", columns: ["day", "number", "yes", "none", "text"])
    func body(_ writer: TableWriter) throws {
      try writer.cell(Day("2026-09-01"))
      try writer.cell(-120)
      try writer.cell(true)
      try writer.cell(Int?.none)
      try writer.cell("x\u{1B}\"\u{202E}🏴")
      try writer.endRow()
      try writer.endRow()
    }
    #expect(
      try written(table, .csv(raw: false), body)
        == "day,number,yes,none,text\n2026-09-01,-120,yes,,\"x\u{1B}\"\"\u{202E}🏴\"\n,,,,\n")
    let json = try written(table, .json, body)
    #expect(
      json
        == "[\n{\"day\":\"2026-09-01\",\"number\":-120,\"yes\":true,\"none\":null,\"text\":\"x\\u001b\\\"\\u202e🏴\"},\n"
        + "{\"day\":null,\"number\":null,\"yes\":null,\"none\":null,\"text\":null}\n]\n")
    let rows = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(rows?.first?["text"] as? String == "x\u{1B}\"\u{202E}🏴")
  }

  @Test("a table without rows is a header, or an empty array")
  func noRows() throws {
    #expect(try written(two) { _ in } == "a,b\n")
    #expect(try written(two, .json) { _ in } == "[]\n")
  }

  @Test("an empty cell that is alone in its row is not a blank line")
  func alone() throws {
    let csv = try written(Table(name: "one", columns: ["a"])) { writer in
      try writer.cell("")
      try writer.endRow()
      try writer.empty()
      try writer.endRow()
    }
    #expect(csv == "a\n\"\"\n\"\"\n")
  }

  @Test("more than the memory holds is written in pieces and arrives whole")
  func pieces() throws {
    let long = String(repeating: "x,", count: 200_000)
    let csv = try written(two) { writer in
      for number in 0..<50_000 {
        try writer.cell("row \(number)")
        try writer.cell(number == 25_000 ? long : "y")
        try writer.endRow()
      }
    }
    let lines = csv.utf8.split(separator: 10)
    #expect(lines.count == 50_001)
    #expect(lines[25_001].count == "row 25000,".utf8.count + long.utf8.count + 2)
  }

  @Test("numbers are written to the last digit", arguments: [0, 9, 10, 99, 100, Int.max, Int.min, -1])
  func numbers(number: Int) throws {
    let csv = try written(two) { writer in
      try writer.cell(number)
      try writer.endRow()
    }
    #expect(csv == "a,b\n\(number),\n")
  }

  @Test("a sink that fails is heard of")
  func failing() throws {
    struct Full: ByteSink {
      func write(_ bytes: UnsafeRawBufferPointer) throws(WriteError) {
        throw .unwritable(code: 28, reason: "No space left on device")
      }
    }
    let writer = try TableWriter(two, to: Full())
    #expect(throws: WriteError.unwritable(code: 28, reason: "No space left on device")) {
      try writer.finish()
    }
  }
}
