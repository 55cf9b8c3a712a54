import AttestRules
import Foundation
import Testing

@testable import AttestCommand

@Suite("The README", .serialized)
struct ReadmeTests {
  @Test("What is made from the program is as the program is", arguments: ReadmePart.allCases)
  func part(_ part: ReadmePart) throws {
    let wanted = try part.text()
    let readme = try Readme()
    let found = try #require(readme.part(part.rawValue), "the marks of \(part.rawValue) are missing")
    guard found != wanted else { return }
    if StoryRunner.isUpdating { return try readme.replacing(part.rawValue, with: wanted).write() }
    let (old, new) = (found.components(separatedBy: "\n"), wanted.components(separatedBy: "\n"))
    let place =
      zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    Issue.record(
      """
      \(part.rawValue) differs in line \(place + 1), where the README has
      \(old.dropFirst(place).first ?? "nothing more")
      and the program
      \(new.dropFirst(place).first ?? "nothing more")
      ATTEST_UPDATE_STORIES=1 swift test --filter Readme writes it anew.
      """)
  }

  @Test("What its first steps say is what happens")
  func firstSteps() throws {
    try StoryRunner(StoryPage(Readme.path)).run()
    guard StoryRunner.isUpdating else { return }
    var readme = try Readme()
    readme.text = readme.text.replacing(/[0-9a-f]{64}/, with: "[…]").replacing(
      "“\(try login())”", with: "“[…]”"
    ).replacing(" by \(try login())", with: " by […]")
    try readme.write()
  }

  private func login() throws -> String {
    try Run("/usr/bin/id", ["-un"], environment: [:]).output.replacing("\n", with: "")
  }

  @Test("It has the two commands, each on a line of its own")
  func commands() throws {
    let packages =
      "apt-get update && apt-get install -y libsqlite3-dev libssl-dev libcmark-dev libutf8proc-dev tzdata"
    let lines = try Readme().lines
    #expect(lines.contains("\(packages) && swift run attest demo"))
    #expect(lines.first { $0.hasSuffix("swift test") } == "\(packages) && swift test")
  }

  @Test("Every file and folder that it points to is there")
  func links() throws {
    let links = try Readme().text.matches(of: /\]\(([^)#:]+)\)/).map { String($0.1) }
    #expect(!links.isEmpty)
    for link in links { #expect(FileManager.default.fileExists(atPath: DemoRun.root + link), "\(link)") }
  }

  @Test("The module does what its example is for")
  func module() throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      {"name": "Hollin Primary School", "requirements": [
        {"code": "SM-READ", "policy": "SOCIAL-MEDIA", "from": "2024-09-02", "months": 12, "renewal": "anchored",
         "gates": true}]}
      """, to: "organisation.json")
    try scratch.write(
      "person_number,given_name,family_name,category,site,start\n1001,Siân,Jones,staff,HOLLIN,2019-09-01\n",
      to: "staff.csv")
    #expect(try Run.attest("init", environment: ["ATTEST_DATA": scratch.path]).code == 0)
    let granted = try Run.attest(
      "role", "grant", "hr", try login(), environment: ["ATTEST_DATA": scratch.path])
    #expect(granted.code == 0)
    let lines = try operators(
      in: scratch.path, importing: "\(scratch.path)/staff.csv", on: try #require(Day("2026-09-01")))
    #expect(lines == ["Siân Jones: no, [SM-READ: never done]"])
  }
}
