import AttestText
import Testing

@testable import AttestExchange

@Suite("Saved mappings")
struct MappingFileTests {
  @Test("a mapping comes back from its file as it was")
  func roundTrip() throws {
    var mapping = Mapping()
    mapping.table = "completions"
    mapping.format = "microsoft-forms"
    mapping.columns = ["Employee \"No\"": "person_number", "Notes\n2": ""]
    mapping.values = ["site": "S1"]
    mapping.roles = ["Clerk": "governor"]
    mapping.codes = ["100001": "S1", "100002": "S2"]
    mapping.dateFormat = .dayMonthYear
    mapping.points = 20
    mapping.passMark = 80
    let text = MappingFile.text(mapping)
    #expect(try MappingFile.read(Array(text.utf8)) == mapping)
    #expect(text == MappingFile.text(mapping))
    #expect(try MappingFile.read(Array(MappingFile.text(Mapping()).utf8)) == Mapping())
  }

  @Test(
    "what is not right is named with its place",
    arguments: [
      ("{\"colums\": {}}", 1, 2, MappingError.Reason.unknownKey("colums", nearest: "columns")),
      ("{\n \"columns\": []}", 2, 13, .wrongKind(key: "columns", expected: "an object of texts")),
      ("{\"passMark\": 101}", 1, 14, .wrongKind(key: "passMark", expected: "a number from 0 to 100")),
      ("[]", 1, 1, .wrongKind(key: "the mapping", expected: "an object")),
      (
        "{\"dateFormat\": \"ddMM\"}", 1, 16,
        .wrongKind(key: "dateFormat", expected: "yyyy-MM-dd, dd/MM/yyyy or MM/dd/yyyy")
      ),
    ])
  func wrong(text: String, line: Int, column: Int, reason: MappingError.Reason) {
    #expect(throws: MappingError(place: SourcePlace(line: line, column: column), reason: reason)) {
      try MappingFile.read(Array(text.utf8))
    }
  }

  @Test(
    "a name is plain and no format's",
    arguments: [
      ("sims-report", true), ("Arbor_2", true), ("", false), ("-x", false), ("a/b", false), ("a.b", false),
      ("clever-staff", false), ("own", false), ("é", false),
    ])
  func names(name: String, isName: Bool) {
    #expect(MappingFile.isName(name) == isName)
  }
}
