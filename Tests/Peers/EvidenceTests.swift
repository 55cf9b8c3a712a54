import Attest
import AttestRules
import Foundation
import Testing

/// Evidence packs, checked by `sha256sum` and by a verifier that was written from the documentation alone.
@Suite(.enabled(if: Python.has("hmac") || Python.mustBeThere, "needs python3"))
struct EvidenceTests {
  private func verify(_ pack: String) throws -> (isGood: Bool, words: String) {
    let result = try Python.run(["-B", Python.script("verify_evidence.py"), pack], input: Data())
    return (result.status == 0, String(decoding: result.output, as: UTF8.self))
  }

  private func sums(_ pack: String, _ arguments: String = "--status") throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "cd '\(pack)' && sha256sum -c \(arguments) SHA256SUMS >/dev/null 2>&1"]
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// Makes the manifest fit again, as whoever changes a pack would.
  private func sumAgain(_ pack: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "cd '\(pack)' && find . -type f ! -name SHA256SUMS | sed 's,^./,,' | sort | xargs sha256sum > SHA256SUMS",
    ]
    try process.run()
    process.waitUntilExit()
  }

  private func text(_ file: String) throws -> String { try String(contentsOfFile: file, encoding: .utf8) }

  @Test func `an honest pack of everything verifies, hostile names and all`() throws {
    let school = try EvidenceSchool()
    let pack = try school.pack()
    let (isGood, words) = try verify(pack)
    #expect(isGood, "\(words)")
    #expect(try sums(pack, "--strict"))
    #expect(try text("\(pack)/attestations.csv").contains("POL,V2,2026-01-12,accepted,witnessed,,,,head,"))
    #expect(try text("\(pack)/people.csv").contains("'=1+1"))
  }

  @Test func `a pack about one account shows its operators only, and verifies`() throws {
    let school = try EvidenceSchool()
    let pack = try school.pack(about: .account(1))
    let (isGood, words) = try verify(pack)
    #expect(isGood, "\(words)")
    #expect(try text("\(pack)/people.csv").split(separator: "\n").count == 3)
    #expect(try text("\(pack)/accounts.csv").contains("@Afon") && !text("\(pack)/accounts.csv").contains("@Other"))
    #expect(try !text("\(pack)/chain/parts.csv").contains(Data("cat@afon".utf8).map { String($0, radix: 16) }.joined()))
  }

  @Test func `a pack about one person shows nobody else's records, and no absence`() throws {
    let school = try EvidenceSchool()
    let pack = try school.pack(about: .person(school.open("odd").find("cat")))
    let (isGood, words) = try verify(pack)
    #expect(isGood, "\(words)")
    #expect(try text("\(pack)/attestations.csv").contains("somebody else"))
    #expect(try !text("\(pack)/attestations.csv").contains("ann"))
    let payloads = try text("\(pack)/chain/parts.csv")
    #expect(!payloads.contains(Data("sickness".utf8).map { String($0, radix: 16) }.joined()))
  }

  @Test func `the quiz of a course, with its answers, is in a pack of everything only`() throws {
    let school = try EvidenceSchool()
    let question = Data("Which of these".utf8).map { String($0, radix: 16) }.joined()
    let all = try school.pack()
    #expect(try text("\(all)/texts.csv").contains("quiz.gift") && text("\(all)/chain/parts.csv").contains(question))
    let one = try school.pack(about: .account(1), named: "one")
    #expect(try !text("\(one)/texts.csv").contains("quiz.gift") && text("\(one)/texts.csv").contains("course.json"))
    #expect(try !text("\(one)/chain/parts.csv").contains(question))
    let (isGood, words) = try verify(one)
    #expect(isGood, "\(words)")
  }

  @Test func `a pack from which somebody was erased verifies and says how many parts went`() throws {
    let school = try EvidenceSchool()
    let pack = try school.pack(about: .account(1))
    var parts = try text("\(pack)/chain/parts.csv").components(separatedBy: "\n")
    let place = try #require(parts.firstIndex { $0.contains(",withheld,") })
    parts[place] = parts[place].replacingOccurrences(of: ",withheld,", with: ",erased,")
    try parts.joined(separator: "\n").write(toFile: "\(pack)/chain/parts.csv", atomically: true, encoding: .utf8)
    try sumAgain(pack)
    let (isGood, words) = try verify(pack)
    #expect(isGood && words.contains("1 erased"), "\(words)")
  }

  /// One change of a pack: a file, what stands there, and what it is changed to; nothing to take the whole line out.
  static let changes: [(String, String, String?)] = [
    ("people.csv", "Łukasz-Jones", "Lukasz-Jones"), ("people.csv", "bob", nil),
    ("appointments.csv", "2024-09-01", "2023-09-01"), ("attestations.csv", "2026-01-12", "2026-01-11"),
    ("attestations.csv", ",V2,", ",V1,"), ("attestations.csv", "witnessed", "prompt"),
    ("attestations.csv", "somebody else", "nobody"), ("attestations.csv", "declined", "accepted"),
    ("completions.csv", ",95,", ",96,"), ("completions.csv", "failed", "passed"),
    ("exemptions.csv", "2026-01-14", "2026-01-15"), ("requirements.csv", ",yes,", ",no,"),
    ("subjects.csv", "Safe posting", "Safer posting"), ("versions.csv", "2026-01-05", "2025-01-06"),
    ("accounts.csv", "@Afon", "@Avon"), ("operators.csv", "bob", "cat"), ("account-events.csv", "sue", "sam"),
    ("account-events.csv", "reject", nil), ("decisions.csv", "bob", "sue"), ("decision-evidence.csv", "bob", nil),
    ("sources.csv", "old.csv", "new.csv"), ("roles.csv", "slt", "hr"), ("texts.csv", "V1", "V2"),
    ("texts/1-POL/1-V2/2-text", "kinder", "kindest"), ("head.txt", "hash ", "hash 0"),
    ("chain/entries.csv", "people.import", "people.export"), ("chain/entries.csv", "record.void", nil),
    ("chain/parts.csv", "8,1,disclosed", nil), ("chain/parts.csv", "8,1,disclosed", "8,1,withheld"),
    ("scope.csv", "everything", "person,ann"),
  ]

  @Test func `every kind of change is found, though the digests were made to fit`() throws {
    let school = try EvidenceSchool()
    let original = try school.pack()
    for (index, change) in Self.changes.enumerated() {
      let pack = "\(school.folder)/change-\(index)"
      try FileManager.default.copyItem(atPath: original, toPath: pack)
      try Self.make(change, in: pack)
      #expect(try !sums(pack), "\(change)")
      try sumAgain(pack)
      #expect(try sums(pack), "\(change)")
      #expect(try !verify(pack).isGood, "\(change)")
    }
  }

  private static func make(_ change: (file: String, old: String, new: String?), in pack: String) throws {
    let path = "\(pack)/\(change.file)"
    var text = try String(contentsOfFile: path, encoding: .utf8)
    let place = try #require(text.range(of: change.old), "\(change)")
    if let new = change.new {
      text.replaceSubrange(place, with: new)
    } else {
      text.removeSubrange(text.lineRange(for: place))
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func `payloads that changed places are found, and so is a file too many`() throws {
    let school = try EvidenceSchool()
    let pack = try school.pack()
    var parts = try text("\(pack)/chain/parts.csv").components(separatedBy: "\n")
    let shown = parts.indices.filter { parts[$0].contains(",disclosed,") }
    let cells = shown.prefix(2).map { parts[$0].components(separatedBy: ",") }
    parts[shown[0]] = (cells[0][..<4] + cells[1][4...]).joined(separator: ",")
    parts[shown[1]] = (cells[1][..<4] + cells[0][4...]).joined(separator: ",")
    let original = try text("\(pack)/chain/parts.csv")
    try parts.joined(separator: "\n").write(toFile: "\(pack)/chain/parts.csv", atomically: true, encoding: .utf8)
    try sumAgain(pack)
    #expect(try !verify(pack).isGood)
    try original.write(toFile: "\(pack)/chain/parts.csv", atomically: true, encoding: .utf8)
    try sumAgain(pack)
    #expect(try verify(pack).isGood)
    try "x".write(toFile: "\(pack)/more.txt", atomically: true, encoding: .utf8)
    #expect(try !verify(pack).isGood)
  }

  @Test func `a register whose chain was broken gives no pack, and leaves nothing behind`() throws {
    let school = try EvidenceSchool()
    try school.tamper("UPDATE audit_entry SET at = at + 1 WHERE entry = 3")
    #expect(throws: (any Error).self) { try school.pack() }
    let left = try FileManager.default.contentsOfDirectory(atPath: school.folder).filter { $0.hasPrefix("pack") }
    #expect(left.isEmpty)
  }

  @Test func `what is there already is left as it was`() throws {
    let school = try EvidenceSchool()
    try FileManager.default.createDirectory(atPath: "\(school.folder)/pack", withIntermediateDirectories: true)
    #expect(throws: EvidenceError.exists(path: "\(school.folder)/pack")) { try school.pack() }
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(school.folder)/pack").isEmpty)
  }

  @Test func `asked to stop, it leaves nothing`() throws {
    let school = try EvidenceSchool()
    _ = try? school.open("odd").writeEvidence(
      about: .everything, to: "\(school.folder)/pack", isStopped: { true })
    let left = try FileManager.default.contentsOfDirectory(atPath: school.folder).filter { $0.hasPrefix("pack.") }
    #expect(left.isEmpty)
  }

  @Test func `only those who may audit get one`() throws {
    let school = try EvidenceSchool()
    #expect(throws: PermissionError.self) {
      try school.open("sue").writeEvidence(about: .everything, to: "\(school.folder)/pack")
    }
  }
}
