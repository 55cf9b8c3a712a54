import AttestRules
import Foundation
import Testing

@testable import AttestExchange

private let python = "/usr/bin/env"

/// Python's reader, where it is at hand.
private enum PythonReader {
  static let isThere = (try? run("print(1)", [])) != nil

  /// What Python's `csv` makes of a file: its rows.
  static func rows(_ bytes: [UInt8]) throws -> [[String]] {
    let program = """
      import csv, io, json, sys
      text = sys.stdin.buffer.read().decode("utf-8")
      print(json.dumps([row for row in csv.reader(io.StringIO(text, newline="")) if row]))
      """
    let output = try run(program, bytes)
    return try #require(try JSONSerialization.jsonObject(with: output) as? [[String]])
  }

  private static func run(_ program: String, _ bytes: [UInt8]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["python3", "-c", program]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(bytes))
    try input.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    struct Failed: Error {}
    guard process.terminationStatus == 0 else { throw Failed() }
    return data
  }
}

@Suite("Beside Python's reader", .enabled(if: PythonReader.isThere))
struct PeerTests {
  @Test("what we write, it reads to the same cells")
  func written() throws {
    let sink = MemorySink()
    let writer = try TableWriter(Table(name: "two", columns: ["a", "b"]), to: sink, style: .csv(raw: true))
    for text in RoundTripTests.hostile {
      try writer.cell(text)
      try writer.cell(text + "x")
      try writer.endRow()
    }
    try writer.finish()
    #expect(
      try PythonReader.rows(sink.bytes) == [["a", "b"]] + RoundTripTests.hostile.map { [$0, $0 + "x"] })
  }

  @Test("what it reads without complaint, we read to the same cells", arguments: 0..<3)
  func read(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("ab,é\n\r ".unicodeScalars)
    var text = "a,b\n"
    for _ in 0..<400 {
      var cell = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        cell.append(alphabet.randomElement(using: &random) ?? "a")
      }
      let isQuoted = Bool.random(using: &random)
      text +=
        isQuoted
        ? "\"\(String(cell))\"\"\"" : "x" + String(cell.filter { $0 != "\n" && $0 != "\r" && $0 != "," })
      text += ",y\r\n"
    }
    #expect(try WholeFile(text).rows == PythonReader.rows(Array(text.utf8)))
  }
}
