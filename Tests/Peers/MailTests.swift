import AttestMail
import AttestRules
import Foundation
import Testing

/// Messages through a real sendmail (msmtp) to a real mail server (aiosmtpd), read back by Python's email package.
@Suite(.enabled(if: MailSink.isInstalled || Python.mustBeThere, "needs msmtp (apt) and aiosmtpd (pip)"))
struct MailTests {
  private func message(
    to name: String, at address: String = "ann@school.example", subject: String = "Due",
    plain: String = "Hi\n"
  ) throws -> Message {
    let sender = try MailAddress("attest@school.example")
    let calendar = EventCalendar(name: "Due days", events: [])
    return Message(
      from: Mailbox(name: "Ymddiriedolaeth Gŵyr", address: sender), envelopeSender: sender,
      recipient: Mailbox(name: name, address: try MailAddress(address)), subject: HeaderText(subject),
      plain: plain, html: "<!DOCTYPE html>\n<p>\(plain)</p>\n",
      attachments: [AttachedFile(calendar: calendar)],
      id: MessageID(naming: [name, subject], at: sender),
      date: MessageDate(milliseconds: 1_788_244_200_000, offsetMinutes: 60))
  }

  @Test(arguments: [
    "Siân Llŷr ap Gŵyn", "Łukasz Żółtowski-Wiśniewski", "Zoë 👩🏽‍🏫 Brown 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "O'Brien, Seán", "Smith (Year 6)",
    "\"Al\" \\ Jones", "=?UTF-8?B?SGk=?=", "Ann <b@evil.example>",
    String(repeating: "Gŵyn ", count: 40) + "Llŷr",
  ])
  func `names, subjects and texts arrive as they were written`(name: String) throws {
    let sink = try MailSink()
    let plain =
      "Annwyl \(name),\n\n.\nFrom here on:\n    attest acknowledge SMP \n"
      + String(repeating: "ŵ", count: 500) + "\n"
    let sent = try message(to: name, subject: "I \(name): " + name, plain: plain)
    #expect(try sink.deliver(sent) == .handedOver)
    let kept = try #require(try sink.kept().first)
    #expect(kept.to == [[name, "ann@school.example"]])
    #expect(kept.from == [["Ymddiriedolaeth Gŵyr", "attest@school.example"]])
    #expect(Array(kept.subject.unicodeScalars) == Array(sent.subject.text.unicodeScalars))
    #expect(kept.texts["text/plain"] == plain)
    #expect(kept.texts["text/html"] == sent.html)
    #expect(kept.defects == [])
    #expect(kept.longest <= 78)
  }

  @Test func `the parts, identity, date and envelope are as they were given`() throws {
    let sink = try MailSink()
    let sent = try message(to: "Ann Lee")
    #expect(try sink.deliver(sent) == .handedOver)
    let kept = try #require(try sink.kept().first)
    #expect(
      kept.structure == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar",
      ])
    #expect(kept.files == ["due-days.ics"])
    #expect(kept.id == sent.id.description)
    #expect(kept.date == "2026-09-01T07:30:00+01:00")
    #expect(kept.sender == "attest@school.example" && kept.recipients == ["ann@school.example"])
  }

  @Test(arguments: [
    "Ann\r\nBcc: all@school.example", "Ann\nTo: all@school.example\n\nHello", "Ann\rCc: all@school.example",
    "Ann>, <all@school.example", "Ann, all@school.example", "Ann\u{0}\u{1B}]0;x\u{7}",
    "\u{2028}Bcc: all@school.example",
  ])
  func `a name or subject with a header in it reaches nobody else`(evil: String) throws {
    let sink = try MailSink()
    #expect(try sink.deliver(message(to: evil, subject: evil, plain: evil)) == .handedOver)
    let all = try sink.kept()
    let kept = try #require(all.first)
    #expect(all.count == 1 && kept.recipients == ["ann@school.example"])
    #expect(kept.to == [[HeaderText(evil).text, "ann@school.example"]])
    #expect(kept.addresses == ["ann@school.example"])
    #expect(kept.fields.filter { ["to", "cc", "bcc"].contains($0.lowercased()) } == ["To"])
  }

  @Test func `an address that begins with a hyphen is refused before anything runs`() {
    #expect(throws: MailAddressError.self) { try MailAddress("-oDX@school.example") }
  }

  @Test func `a server that is busy (451) is tried again`() throws {
    let delivery = try MailSink().deliver(message(to: "Ann", at: "busy@school.example"))
    guard case .tryAgain(let problem) = delivery else {
      Issue.record("\(delivery)")
      return
    }
    #expect(problem.said.contains("451 4.3.0 busy"))
  }

  @Test func `a recipient who is not there (550) is undelivered`() throws {
    let delivery = try MailSink().deliver(message(to: "Ann", at: "gone@school.example"))
    guard case .undelivered(let problem) = delivery else {
      Issue.record("\(delivery)")
      return
    }
    #expect(problem.said.contains("550 5.1.1 nobody"))
  }

  @Test func `a refused connection is tried again`() throws {
    let sink = try MailSink()
    try sink.setUpMsmtp(port: "1")
    let delivery = try sink.deliver(message(to: "Ann"))
    guard case .tryAgain(let problem) = delivery else {
      Issue.record("\(delivery)")
      return
    }
    #expect(problem.said.contains("refused"))
  }

  @Test func `a server that hangs is given up at the deadline and tried again`() throws {
    let sink = try MailSink()
    let delivery = try sink.deliver(message(to: "Ann", at: "hang@school.example"), deadline: 1)
    #expect(delivery == .tryAgain(DeliveryProblem(cause: .hang(seconds: 1), said: "")))
    #expect(try sink.kept().isEmpty)
  }

  @Test func `a message that is sent again is the same message`() throws {
    let sink = try MailSink()
    for _ in 1...2 { #expect(try sink.deliver(message(to: "Siân")) == .handedOver) }
    #expect(Set(try sink.kept().map(\.id)).count == 1)
  }
}
