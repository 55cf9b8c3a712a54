import AttestText
import Testing

@testable import AttestStore

@Suite struct HeadFindingTests {
  private static let head = AuditHead(
    registerID: "00112233445566778899aabbccddeeff", size: 17, hash: .of("a chain"))
  private static let later = AuditHead(registerID: head.registerID, size: 18, hash: .of("a longer one"))

  @Test func `what was printed is read again`() {
    #expect(AuditHead(text: Self.head.text) == Self.head)
  }

  @Test func `the three lines are found in a mail, indented, quoted, with CRLF and empty lines between`() {
    let lines = Self.head.text.split(separator: "\n").map { "> \t\($0)  " }
    let mail =
      "From: x\r\nSubject: Audit head\r\n\r\nDear all,\r\n\r\n" + lines.joined(separator: "\r\n\r\n") + "\r\nBye\r\n"
    #expect(AuditHead(text: mail) == Self.head)
  }

  @Test func `a mailbox gives each of its heads once, in order`() {
    let mailbox = [Self.head, Self.later, Self.head].map { "From x\n\n\($0.text)\nbye\n" }.joined()
    #expect(AuditHead.all(in: mailbox) == [Self.head, Self.later])
    #expect(AuditHead(text: mailbox) == nil)
  }

  @Test(arguments: [
    "", "entries 17\nhash \(SHA256Digest.of("x").hex)", "attest register r\nhash \(SHA256Digest.of("x").hex)",
    "attest register r\nentries 17\nhash 12", "attest register r\nentries -1\nhash \(SHA256Digest.of("x").hex)",
    "attest register r\nentries 17\nsomething else\nhash \(SHA256Digest.of("x").hex)",
    "attest register a b\nentries 17\nhash \(SHA256Digest.of("x").hex)",
  ])
  func `what lacks a line, or has another between, is none`(text: String) {
    #expect(AuditHead.all(in: text).isEmpty)
  }
}
