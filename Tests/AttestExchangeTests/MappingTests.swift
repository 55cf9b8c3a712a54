import AttestText
import Testing

@testable import AttestExchange

@Suite("Mappings and headers")
struct MappingTests {
  private func read(_ text: String, _ change: (inout ImportOptions) -> Void) throws -> TypedFile<RosterField> {
    try TypedFile(RosterField.self, text, change)
  }

  @Test("a mapping takes a header for a column of ours, ignores one and gives a value to every row")
  func mapped() throws {
    let file = try read("Employee No,Forename,Notes,Kind\nP1,Ada,'=x,Teacher\n") { options in
      options.mapping.columns = [
        "employee_no": "person_number", "FORENAME": "given_name", "Notes": "", "Kind": "category",
      ]
      options.mapping.values = ["site": "S1"]
      options.mapping.roles = ["teacher": "staff"]
    }
    #expect(file.rows == [["P1", "Ada", "?", "?", "?", "staff", "S1", "?", "?", "?", "?", "?", "?"]])
    #expect(file.detection.constants == ["site": "S1"])
    #expect(file.detection.ignored.map(\.header) == ["Notes"])
  }

  @Test("a mapping may say that rows are told by address, login or name")
  func identity() throws {
    let reader = try RosterReader(
      .bytes(Array("Mail,Who\n,Ada King\na@b,Bo\n".utf8)),
      options: {
        var options = ImportOptions()
        options.mapping.columns = ["Mail": "identity:email", "Who": "identity:name"]
        return options
      }())
    var rows: [String] = []
    try reader.forEach({ rows.append(described($0.identity)) })
    #expect(rows == ["w:Ada King", "e:a@b"])
    #expect(reader.detection.identities == [.email, .name])
  }

  @Test("codes of theirs become ours, others stay")
  func codes() throws {
    let file = try read("person_number,site\nP1,100001\nP2,S2\n") { $0.mapping.codes = ["100001": "S1"] }
    #expect(file.rows.map { $0[6] } == ["S1", "S2"])
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let text: String
    let columns: [String: String]
    let error: HeaderError
    var testDescription: String { "\(error)" }
  }

  private static let fields = RosterField.allCases.map(\.name)

  @Test(
    "a header or a mapping that cannot be right is refused by name",
    arguments: [
      Refused(
        text: "person_number,email,E-Mail\n", columns: [:],
        error: .duplicate(header: "email", positions: [2, 3], column: nil)),
      Refused(
        text: "person_nubmer,email\n", columns: [:],
        error: .missing(
          columns: ["person_number"], table: "people", nearest: ["person_number": "person_nubmer"],
          found: ["person_nubmer", "email"])),
      Refused(
        text: "No,email\n", columns: ["No": "person_numbr"],
        error: .unknownColumn(name: "person_numbr", nearest: "person_number", known: fields)),
      Refused(
        text: "No,email\n", columns: ["Nr": "person_number"], error: .unknownHeader(name: "Nr", nearest: "No")
      ),
      Refused(
        text: "A,B\n", columns: ["A": "person_number", "B": "person_number"],
        error: .duplicate(header: "B", positions: [1, 2], column: "person_number")),
    ])
  func refused(sample: Refused) {
    #expect(throws: sample.error) { try read(sample.text) { $0.mapping.columns = sample.columns } }
  }

  @Test("a format that does not exist or is not the file's is refused")
  func wrongFormat() {
    #expect(throws: HeaderError.self) { try read("person_number\n") { $0.format = "clever-stuff" } }
    #expect(
      throws: HeaderError.notThatFormat(name: "ihasco", missing: ["First_name", "Last_Name", "Active"])
    ) {
      try read("Email\n") { $0.format = "ihasco" }
    }
  }

  @Test("a role is one however it is spelled, and the last that was said of it counts")
  func roleTable() {
    var roles = RoleTable(["Vice Chair": .category(.governor)])
    #expect(roles["vice_chair"] == .category(.governor))
    roles["VICECHAIR"] = .ignored
    #expect(roles["Vice Chair"] == .ignored)
    #expect(roles.entries.map(\.role) == ["VICECHAIR"])
    #expect(roles["Chair"] == nil)
  }

  @Test("a mapping for another table is refused")
  func otherTable() {
    #expect(throws: HeaderError.otherTable(mapping: "completions", table: "people")) {
      try read("person_number\n") { $0.mapping.table = "completions" }
    }
  }

  @Test("a role is given a category that is none: the near one is named")
  func wrongCategory() {
    let error = HeaderError.unknownCategory(role: "Clerk", category: "governer", nearest: "governor")
    #expect(throws: error) {
      try read("person_number,category\n") {
        $0.mapping.roles = ["Clerk": "governer"]
        $0.mapping.columns = ["category": "category"]
      }
    }
  }

  @Test(
    "headers are the same but for case, spaces, _, - and a note in brackets",
    arguments: [
      ("Person Number", "person_number"), ("PERSON-NUMBER [Required]", "person_number"),
      ("Status [READ ONLY]", "status"), ("Recovery Phone [MUST BE IN THE E.164 FORMAT]", "recovery phone"),
      (" email\u{A0}", "Email"), ("e_mail [UPLOAD ONLY]", "email"),
    ])
  func sameHeader(left: String, right: String) {
    #expect(HeaderName(left) == HeaderName(right))
  }

  @Test("a note in brackets that says something else counts")
  func otherHeader() {
    #expect(HeaderName("Name [displayName]") != HeaderName("Name"))
  }

  @Test("an empty file and a header that cannot be read are refused")
  func noHeader() {
    #expect(throws: ReadError.empty) { try read("\n\n") { _ in } }
    #expect(throws: ReadError.self) { try read("a,\"b\n") { _ in } }
  }
}
