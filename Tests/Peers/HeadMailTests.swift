import Attest
import AttestStore
import Foundation
import Testing

/// Audit heads through a real sendmail (msmtp) to a real mail server (aiosmtpd).
@Suite(.enabled(if: MailSink.isInstalled || Python.mustBeThere, "needs msmtp (apt) and aiosmtpd (pip)"))
struct HeadMailTests {
  private static let templates = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../data/templates").standardized.path

  @Test func `a head that was mailed is taken as the mail was saved, and finds out a past that was rewritten`() throws {
    let sink = try MailSink()
    let school = try EvidenceSchool(
      """
      "mail": {"from": "attest@afon.example", "sendmail": "\(sink.program)"},
      "heads": {"to": ["clerk@governors.example"]},
      """)
    let head = try school.open("head")
    let outcome = try head.runReminders(with: head.mailDesk(templates: Self.templates))
    #expect(outcome.delivered.heads == 1)
    let saved = try #require(try sink.kept().first { $0.recipients == ["clerk@governors.example"] }).raw
    let heads = AuditHead.all(in: saved)
    #expect(heads.count == 1)
    #expect(try school.open("odd").verify(heads: heads).verdict == .intact)
    let other = try EvidenceSchool()
    #expect(try other.open("odd").verify(heads: heads).verdict == .contradicts(heads[0]))
  }
}
