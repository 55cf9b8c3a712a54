import AttestCourses
import AttestRules
import AttestStore
import AttestText
import Foundation
import Testing

@testable import Attest

@Suite struct CodeTests {
  /// A register in which P1, who has no login, was sent a code; and the code.
  private func issued() throws -> (ReminderFixture, String) {
    let fixture = try ReminderFixture(on: "2025-09-16")
    try fixture.publish()
    try fixture.add("P1", login: nil)
    try fixture.run()
    return (fixture, try #require(try fixture.mail().first?.code))
  }

  private func wrong(_ code: String) -> String {
    code.dropLast() + (code.hasSuffix("A") ? "B" : "A")
  }

  private func sign(_ fixture: ReminderFixture, _ code: String) throws -> Receipt {
    let register = try fixture.register.acting(with: code, for: .policy)
    let reading = try register.reading(of: register.grant?.subject.text)
    return try register.acknowledge(reading, after: Reading(seconds: 60))
  }

  @Test func `a code signs for its holder, with how it was made, and once`() throws {
    let (fixture, code) = try issued()
    let receipt = try sign(fixture, code)
    let row = try #require(
      try fixture.register.store.record(RecordNumber(entry: receipt.entry)))
    #expect(row.person.text == "P1" && row.evidence == .code && row.satisfies)
    #expect(throws: CodeError.used) { try sign(fixture, code) }
    #expect(try fixture.register.store.verify().findings.isEmpty)
  }

  @Test func `a code is read as people type it`() throws {
    let (fixture, code) = try issued()
    let typed = code.lowercased().replacing("-", with: " ").replacing("0", with: "o").replacing(
      "1", with: "l")
    #expect(try fixture.register.acting(with: typed, for: .policy).me?.number.text == "P1")
  }

  @Test func `after five wrong tries a code is dead`() throws {
    let (fixture, code) = try issued()
    for _ in 1...5 { #expect(throws: CodeError.wrong) { try fixture.register.acting(with: wrong(code), for: .policy) } }
    #expect(throws: CodeError.wrong) { try fixture.register.acting(with: code, for: .policy) }
  }

  @Test func `four wrong tries leave it alive, and right ones are not counted`() throws {
    let (fixture, code) = try issued()
    for _ in 1...4 { #expect(throws: CodeError.wrong) { try fixture.register.acting(with: wrong(code), for: .policy) } }
    for _ in 1...9 { _ = try fixture.register.acting(with: code, for: .policy) }
  }

  @Test(arguments: [("2025-10-01", true), ("2025-10-02", false)])
  func `a code can be used for 15 days`(today: String, isGood: Bool) throws {
    let (fixture, code) = try issued()
    fixture.move(to: today)
    if isGood {
      _ = try fixture.register.acting(with: code, for: .policy)
    } else {
      #expect(throws: CodeError.expired(last: day("2025-10-01"))) {
        try fixture.register.acting(with: code, for: .policy)
      }
    }
  }

  @Test func `a code is for one version only`() throws {
    let (fixture, code) = try issued()
    _ = try fixture.register.change(.policyPublish) { change in
      let version = Version(
        label: VersionLabel("V2")!, published: day("2025-09-16"), effective: day("2025-10-01"),
        isMaterial: true)
      try change.put(
        VersionRow(subject: 1, place: 1, version: version, summary: nil, minutes: 5, passMark: nil))
    }
    #expect(throws: CodeError.superseded(subject: SubjectCode("POL")!)) {
      try fixture.register.acting(with: code, for: .policy)
    }
  }

  @Test func `whoever comes with a code may do nothing but what is their own`() throws {
    let (fixture, code) = try issued()
    let register = try fixture.register.acting(with: code, for: .policy)
    #expect(register.roles == [.staff])
    #expect(throws: PermissionError.self) { try register.require(.administer) }
    #expect(throws: PermissionError.self) { try register.require(.read, about: PersonNumber("P2")!) }
  }

  @Test func `the register and its chain hold nothing from which the code can be read`() throws {
    let (fixture, code) = try issued()
    let secret = Array(code.replacing("-", with: "").dropFirst(4).utf8)
    let bytes = Array(try Data(contentsOf: URL(filePath: "\(fixture.scratch.folder)/register.sqlite")))
    #expect(
      !bytes.indices.dropLast(secret.count).contains { bytes[$0..<$0 + secret.count].elementsEqual(secret) })
  }

  @Test func `a copy that goes out again brings a code of its own, and both open`() throws {
    let (fixture, code) = try issued()
    let register = try fixture.register
    _ = try register.change(.remindDeliver) { change in
      var row = try #require(try register.store.messages(from: .first, to: .last).first)
      (row.state, row.instant) = ("waiting", 0)
      try change.put(row)
    }
    _ = try register.deliverReminders(with: fixture.desk(register))
    let second = try #require(try fixture.mail().first?.code)
    #expect(second != code)
    for code in [code, second] { _ = try fixture.register.acting(with: code, for: .policy) }
  }

  /// A register in which P1, who has no login, was sent a code for a course of one lesson and one question.
  private func issuedForCourse() throws -> (ReminderFixture, String) {
    let fixture = try ReminderFixture(
      on: "2025-09-16", requirements: [Written.requirement("DO", about: "\"course\": \"ASK\"")])
    try fixture.publishCourse()
    try fixture.add("P1", login: nil)
    try fixture.run()
    return (fixture, try #require(try fixture.mail().first?.code))
  }

  /// An attempt at the course with a code, with a right answer or a wrong one.
  private func take(_ fixture: ReminderFixture, _ code: String, answer: Bool) throws -> CourseCompletion? {
    let register = try fixture.register.acting(with: code, for: .course, "ASK")
    let sitting = try register.sitting(of: "ASK")
    var run = sitting.start
    if case .lesson = run.step { run.finishLesson() }
    _ = try run.answer(.picked([answer ? 0 : 1]))
    return try register.complete(KeptProgress(run: run, seconds: 60), of: sitting)
  }

  @Test func `a code for a course says what to type, and is used up by the attempt that passes`() throws {
    let (fixture, code) = try issuedForCourse()
    let failed = try #require(try take(fixture, code, answer: false))
    #expect(!failed.result.isPassed)
    let passed = try #require(try take(fixture, code, answer: true))
    let records = [failed, passed].map { RecordNumber(entry: $0.receipt.entry) }
    let rows = try records.map { try #require(try fixture.register.store.record($0)) }
    #expect(rows.allSatisfy { $0.person.text == "P1" && $0.evidence == .code })
    #expect(rows.map(\.satisfies) == [false, true])
    #expect(throws: CodeError.used) { try take(fixture, code, answer: true) }
    #expect(try fixture.register.store.verify().findings.isEmpty)
    #expect(try fixture.register.violations("codes", "records").isEmpty)
  }

  @Test func `the message says how to take the course with the code`() throws {
    let fixture = try ReminderFixture(
      on: "2025-09-16", requirements: [Written.requirement("DO", about: "\"course\": \"ASK\"")])
    try fixture.publishCourse()
    try fixture.add("P1", login: nil)
    try fixture.run()
    let mail = try #require(try fixture.mail().first)
    #expect(mail.text.contains("attest course take ASK --code \(mail.code ?? "-")"))
  }

  @Test func `a code for a course signs no policy, and one for a policy opens no course`() throws {
    let (fixture, code) = try issuedForCourse()
    #expect(throws: CodeError.isFor(subject: SubjectCode("ASK")!, sort: .course)) {
      try fixture.register.acting(with: code, for: .policy)
    }
    #expect(throws: CodeError.isFor(subject: SubjectCode("ASK")!, sort: .course)) {
      try fixture.register.acting(with: code, for: .course, "OTHER")
    }
    let (other, policy) = try issued()
    #expect(throws: CodeError.isFor(subject: SubjectCode("POL")!, sort: .policy)) {
      try other.register.acting(with: policy, for: .course, "ASK")
    }
  }

  @Test(arguments: ["", "7K3F", "7K3F-9XQ2-M4TU", "7K3F-9XQ2-M4TB-1", "7K3F-9XQ2-M4T💥"])
  func `what cannot be a code opens nothing`(typed: String) throws {
    #expect(OneTimeCode(typed) == nil)
  }
}
