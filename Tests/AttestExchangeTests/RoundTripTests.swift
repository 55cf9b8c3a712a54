import AttestRules
import Testing

@testable import AttestExchange

@Suite("Out and in again")
struct RoundTripTests {
  static let hostile = [
    "Siân", "Żółtowski", "O'Brien", "'t Hooft", "=x", "'=x", "''=x", "-", "+44 7700 900000", "@home", "'",
    "''",
    "a,b", "a\"b", "\"", "\"\"", "line\nbreak", "\r\n", "x\r\ny", "\ttab", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "👩🏽‍🏫", "=\u{301}x", "Ŵyn;|",
    "e\u{301}",
  ]

  private func written(_ values: [String]) throws -> [UInt8] {
    let sink = MemorySink()
    let writer = try TableWriter(.people, to: sink)
    for (number, value) in values.enumerated() {
      for field in RosterField.allCases {
        switch field {
        case .personNumber: try writer.cell("P\(number)")
        case .givenName, .familyName, .department, .jobTitle: try writer.cell(value)
        case .category: try writer.cell("staff")
        case .start: try writer.cell(Day("2024-02-29"))
        default: try writer.empty()
        }
      }
      try writer.endRow()
    }
    try writer.finish()
    return sink.bytes
  }

  @Test("names that tables trip over come back as they were, and are written the same again")
  func names() throws {
    let first = try written(Self.hostile)
    let file = try TypedFile(RosterField.self, first)
    #expect(file.problems.first == [])
    #expect(file.rows.map { $0[1] } == Self.hostile)
    #expect(file.rows.map { $0[7] } == Self.hostile)
    #expect(try written(file.rows.map { $0[1] }) == first)
  }

  @Test("any text that may be stored comes back as it was", arguments: 0..<20)
  func anyText(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet: [Unicode.Scalar] = Array("'=+-@\",;|\tab \nŵŁ🏴é".unicodeScalars)
    let texts = (0..<500).map { _ -> String in
      let count = Int.random(in: 1...8, using: &random)
      var view = String.UnicodeScalarView()
      for _ in 0..<count { view.append(alphabet.randomElement(using: &random) ?? "x") }
      return CellScratch.trimmed(String(view))
    }.filter { !$0.isEmpty }
    let file = try TypedFile(RosterField.self, try written(texts))
    #expect(file.problems.first == [])
    #expect(file.rows.map { $0[1] } == texts)
  }

  @Test("the rows that were not taken can be put right and taken: their other cells mean the same")
  func rejects() throws {
    let text = "person_number,given_name,email\nP1,'=x,a@b@c\nP2,=y,x\nP3,-,\"z\"z\nP4,,\nP5,-,a@b\nshort\n"
    let sink = MemorySink()
    let reader = try RosterReader(.bytes(Array(text.utf8)))
    let rejects = try RejectsWriter(headers: reader.headers, to: sink)
    try reader.forEach { _ in
    } rejected: {
      try rejects.write($0)
    }
    try rejects.finish()
    let written = try WholeFile(sink.bytes)
    #expect(
      written.rows.map { Array($0[0...3]) } == [
        ["person_number", "given_name", "email", "rejected_line"],
        ["P1", "'=x", "a@b@c", "2"], ["P2", "'=y", "x", "3"], ["P3,-,\"z\"z", "", "", "4"],
        ["P5", "-", "a@b", "6"],
        ["short", "", "", "7"],
      ])
    #expect(written.rows[1][4].hasPrefix("email: \"a@b@c\" is not an e-mail address"))
    let again = try TypedFile(RosterField.self, sink.bytes)
    #expect(again.problems.first.map(\.reason).prefix(2) == [.notAnAddress, .notAnAddress])
    #expect(again.detection.ignored.map(\.header) == ["rejected_line", "rejected_because"])
  }

  @Test("nothing that acts reaches the file of rejects")
  func safeRejects() throws {
    let text = "person_number,=1+1,given_name\n,x,\u{1B}[2J\u{202E}\n"
    let sink = MemorySink()
    let reader = try RosterReader(.bytes(Array(text.utf8)))
    let rejects = try RejectsWriter(headers: reader.headers, to: sink)
    try reader.forEach({ _ in }, rejected: { try rejects.write($0) })
    try rejects.finish()
    let rows = try WholeFile(sink.bytes).rows
    #expect(rows.map { Array($0[1...2]) } == [["'=1+1", "given_name"], ["x", "\\u{1B}[2J\\u{202E}"]])
  }
}

/// The same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &+ 0x9E37_79B9_7F4A_7C15
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
