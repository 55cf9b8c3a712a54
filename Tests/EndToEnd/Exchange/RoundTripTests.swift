import Testing

@Suite("Out of a register and into an empty one")
struct RoundTripTests {
  @Test("people and absences come out again byte for byte, records but for their evidence")
  func everything() throws {
    let first = try HostileSchool()
    try first.fill()
    let second = try HostileSchool()
    for table in ["people", "absences", "attestations", "completions"] {
      let out = try first.school.must("export", table)
      #expect(out.utf8.count > 800)
      try second.take(out, as: table)
      let again = try second.school.must("export", table)
      let isRecords = table == "attestations" || table == "completions"
      #expect(again == (isRecords ? out.replacing(",paper,", with: ",import,") : out), "\(table)")
      // The same file once more says nothing new.
      try second.take(out, as: table)
      #expect(try second.school.must("export", table) == again)
    }
    #expect(try second.school.run("audit", "verify").code == 0)
  }

  @Test("the names in the register are the very ones of the file")
  func names() throws {
    let hostile = try HostileSchool()
    try hostile.fill()
    let listed = try hostile.school.must("export", "people", "--json")
    for text in HostileSchool.texts {
      #expect(listed.contains("\"given_name\":\(Self.quoted(text))"), "\(text)")
    }
  }

  @Test("a OneRoster folder comes in again as it went out, but for line breaks, which it cannot hold")
  func oneRoster() throws {
    let first = try HostileSchool()
    try first.fill()
    let folder = first.school.scratch.path + "/roster"
    try first.school.must("export", "people", "--format", "oneroster", "--to", folder)
    let second = try HostileSchool()
    try second.school.must("people", "import", folder)
    let out = try first.school.must("export", "people", "--raw")
    let again = try second.school.must("export", "people", "--raw")
    let expected = out.replacing("\"line\nbreak\"", with: "line break").replacing("\"x\r\ny\"", with: "x  y")
    #expect(again == expected)
  }

  /// A text as JSON has it, if nothing but quotes and a few controls has to be escaped.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
