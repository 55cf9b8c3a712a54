import AttestText
import Testing

@testable import AttestExchange

@Suite("Problems that only the register could tell")
struct LatePlacesTests {
  private func refused(_ line: Int, _ column: String?, _ value: String) -> Problem {
    Problem(
      place: SourcePlace(line: line, column: 1), column: column, value: value, reason: .refused("is wrong"))
  }

  private func placed(_ text: String, _ found: [Problem], _ options: ImportOptions = ImportOptions()) throws -> [String]
  {
    var problems = Problems()
    for problem in found { problems.add(row: [problem]) }
    return try problems.placed(as: AttestationField.self, in: .bytes(Array(text.utf8)), options: options)
      .first.map { $0.described(in: "f") }
  }

  @Test("point at the cell of their column, under the name that it has in the file, in the order of the file")
  func cells() throws {
    let text =
      "Policy,person_number,Version,day,outcome\nSM,\"P\"\"1\",V1,2026-01-01,accepted\n\"S\nM\",P2,V9,2026-01-01,accepted\n"
    #expect(
      try placed(text, [refused(3, "version", "V9"), refused(2, nil, "P\"1"), refused(2, "policy", "SM")]) == [
        "f:2:1: Policy: \"SM\" is wrong", "f:2:4: person_number: \"P\"1\" is wrong",
        "f:4:7: Version: \"V9\" is wrong",
      ])
  }

  @Test("stay as they are where no column of the file says it")
  func constants() throws {
    var options = ImportOptions()
    options.mapping.values = ["policy": "SM", "version": "V1", "day": "2026-01-01", "outcome": "accepted"]
    options.mapping.columns = ["Mail": "identity:email", "Who": "identity:name"]
    #expect(
      try placed("Mail,Who\n,Ada King\n", [refused(2, "policy", "SM"), refused(2, nil, "Ada King")], options) == [
        "f:2:1: policy: \"SM\" is wrong", "f:2:2: Who: \"Ada King\" is wrong",
      ])
  }

  @Test("the rows of those who are nobody here are left out, counted, and no problem whatever else is wrong with them")
  func leftOut() throws {
    var options = ImportOptions()
    options.mapping.values = ["policy": "SM", "version": "V1", "outcome": "accepted"]
    options.mapping.columns = ["Who": "identity:name"]
    options.leavesOut = ["Ada King"]
    let reader = try AttestationReader(
      .bytes(Array("Who,day\nAda King,2026-01-01\nAda King,never\nBo King,2026-01-01\n".utf8)), options: options)
    var lines: [Int] = []
    try reader.forEach({ lines.append($0.line) })
    #expect(lines == [4] && reader.rows == 1 && reader.problems.isEmpty)
    #expect(reader.detection.leftOut == ["Ada King": 2])
  }

  @Test("reading ends when it is asked to")
  func stopped() throws {
    var options = ImportOptions()
    options.isStopped = { true }
    #expect(throws: ReadError.stopped) {
      try AttestationReader(.bytes(Array("person_number\nP1\n".utf8)), options: options)
    }
  }
}
