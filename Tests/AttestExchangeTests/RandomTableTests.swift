import AttestRules
import AttestText
import Testing

@testable import AttestExchange

@Suite("Random tables")
struct RandomTableTests {
  /// A table of random cells, and the same as text with a random delimiter, random ends of lines and needless quotes.
  private struct Sample {
    var rows: [[String]] = []
    var text = ""

    init(_ random: inout SeededGenerator) {
      let delimiter = [",", ";", "\t", "|"].randomElement(using: &random) ?? ","
      let ends = [["\n"], ["\r\n"], ["\r"], ["\n", "\r\n", "\r"]].randomElement(using: &random) ?? ["\n"]
      let columns = Int.random(in: 2...6, using: &random)
      rows = [(0..<columns).map { "column \($0)" }]
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        rows.append((0..<columns).map { _ in Sample.cell(&random) })
      }
      for (number, row) in rows.enumerated() {
        text += row.map { Sample.written($0, delimiter, &random) }.joined(separator: delimiter)
        let isLast = number == rows.count - 1
        if !isLast || Bool.random(using: &random) { text += ends.randomElement(using: &random) ?? "\n" }
      }
    }

    private static func cell(_ random: inout SeededGenerator) -> String {
      let alphabet = Array("ab \"\",;|\t\n\r'=éŵŁ🏴€x".unicodeScalars)
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...9, using: &random) {
        view.append(alphabet.randomElement(using: &random) ?? "x")
      }
      return String(view)
    }

    private static func written(
      _ cell: String, _ delimiter: String, _ random: inout SeededGenerator
    ) -> String {
      let special = Array((delimiter + "\"\n\r").unicodeScalars)
      let mustQuote = cell.unicodeScalars.contains { special.contains($0) } || cell.isEmpty
      guard mustQuote || Bool.random(using: &random) else { return cell }
      var view = String.UnicodeScalarView("\"".unicodeScalars)
      for scalar in cell.unicodeScalars {
        if scalar == "\"" { view.append(scalar) }
        view.append(scalar)
      }
      return String(view) + "\""
    }
  }

  @Test("however a table is written down, its cells come back", arguments: 0..<60)
  func anyWriting(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let sample = Sample(&random)
      let source = DrippingSource(sample.text, piece: Int.random(in: 1...64, using: &random))
      let reader = try CSVReader(source)
      var rows: [[String]] = []
      try reader.forEach(row: { rows.append($0.texts) }, bad: { Issue.record("\($0) in \(sample.text)") })
      #expect(rows == sample.rows)
    }
  }

  @Test("the same text in UTF-16 gives the same rows, problems and places", arguments: 0..<20)
  func utf16(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("a,\"\"\n\r;é🏴\u{0} ".unicodeScalars)
    for _ in 0..<50 {
      var text = "h,i\n"
      for _ in 0..<60 { text.unicodeScalars.append(alphabet.randomElement(using: &random) ?? "x") }
      var encoded: [UInt8] = [0xFF, 0xFE]
      for unit in text.utf16 { encoded += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
      #expect(try WholeFile(encoded) == WholeFile(text))
    }
  }

  @Test("every line of garbage is accounted for: rows and problems stand on rising lines", arguments: 0..<20)
  func garbage(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = Array("a,\"\n\r\n,x".utf8) + [0, 0xC3, 0xA9, 0xFF]
    for _ in 0..<50 {
      let bytes = (0..<300).map { _ in alphabet.randomElement(using: &random) ?? 10 }
      let file = try WholeFile(bytes) { $0.limits = CSVLimits(field: 40, row: 120) }
      #expect(file.lines == file.lines.sorted())
      let problemLines = file.problems.map(\.line)
      #expect(problemLines == problemLines.sorted())
      let columns = file.rows.first?.count
      #expect(file.rows.allSatisfy { $0.count == columns })
    }
  }
}
