import Foundation

/// A register of a small school in a folder of its own, made by the real commands.
final class SmallSchool: Sendable {
  let scratch: Scratch
  var data: String { scratch.path + "/data" }
  var register: String { data + "/register.sqlite" }

  init(people: Int = 40, in scratch: Scratch? = nil) throws {
    self.scratch = try scratch ?? Scratch()
    try write(
      """
      {"name": "Small School", "requirements": [{"code": "READ", "policy": "SM", "from": "2025-01-01",
        "months": 12, "renewal": "rolling", "gates": true}]}
      """, to: "data/organisation.json")
    try write("# Social media\n\nBe kind.\n", to: "policy.md")
    try write(Self.roster(people, department: "Art"), to: "people.csv")
    try must("init")
    try must("role", "grant", "hr", NSUserName())
    try must(
      "policy", "publish", self.scratch.path + "/policy.md", "--code", "SM", "--label", "V1", "--title",
      "Policy",
      "--published", "2015-01-01", "--effective", "2015-01-01")
    try must("people", "import", self.scratch.path + "/people.csv")
  }

  /// Publishes a course as well.
  func addCourse() throws {
    for file in School.course { try write(String(decoding: file.bytes, as: UTF8.self), to: "course/\(file.name)") }
    try must("course", "publish", scratch.path + "/course", "--published", "2015-01-01")
  }

  /// Everything that an import could change, as the register exports it.
  func everything() throws -> [String] {
    try ImportKind.allCases.map { try must("export", $0.rawValue) }
  }

  /// A roster in which everybody is in the same department.
  static func roster(_ people: Int, department: String) -> String {
    let header =
      "person_number,given_name,family_name,email,login,category,site,department,job_title,post,line_manager,start,end\n"
    return header
      + (0..<people).map {
        "\(1000 + $0),Given\($0),Family,p\($0)@example.org,login\($0),staff,S1,\(department),Teacher,,,2024-09-01,\n"
      }.joined()
  }

  func write(_ text: String, to name: String) throws {
    try scratch.write(text, to: name)
  }

  /// Runs a command on the register.
  func run(_ words: String...) throws -> Run { try run(words) }

  /// Runs a command on the register.
  func run(_ words: [String]) throws -> Run {
    try Run(
      Binary.path, words + ["--data", data], environment: Binary.environment([:]),
      deadline: Deadline(60))
  }

  /// Runs a command that has to succeed; what it printed.
  @discardableResult
  func must(_ words: String...) throws -> String {
    let run = try Run(
      Binary.path, words + ["--data", data], environment: Binary.environment([:]),
      deadline: Deadline(60))
    guard run.code == 0 else { throw Unexpected(words: words, run: run) }
    return run.output
  }

  /// A command that did not succeed.
  struct Unexpected: Error {
    let words: [String]
    let run: Run
  }

  /// The references of the signed sheets that the register holds.
  func sheets() throws -> Set<String> {
    let lines = try must("export", "attestations").split(separator: "\n").dropFirst()
    return Set(lines.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[6]) })
  }
}
