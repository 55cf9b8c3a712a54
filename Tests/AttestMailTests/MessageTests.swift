import Foundation
import TestSupport
import Testing

@testable import AttestMail

@Suite struct MessageTests {
  @Test func `a message has each of its fields once and nobody else to go to`() {
    let evil = "Ann\r\nBcc: all@school.example\r\n\r\nHi"
    let message = Sample.message(to: Sample.mailbox(evil), subject: evil, html: "<p>Hi</p>")
    let head = text(message.bytes).components(separatedBy: "\n\n")[0]
    let names = head.components(separatedBy: "\n").filter { !$0.hasPrefix(" ") }
      .map { $0.components(separatedBy: ":")[0] }
    #expect(
      names == [
        "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress",
        "MIME-Version", "Content-Type",
      ])
    #expect(header(of: message)["Auto-Submitted"] == "auto-generated")
  }

  @Test func `a plain ASCII text goes as it is`() {
    #expect(text(Sample.message(plain: "Hello\n\nBye\n").bytes).hasSuffix("7bit\n\nHello\n\nBye\n"))
  }

  @Test func `line ends are line feeds, whatever they were, and the last line has one`() {
    let bytes = Sample.message(plain: "a\r\nb\rc\n\r\nd").bytes
    #expect(text(bytes).hasSuffix("\n\na\nb\nc\n\nd\n"))
    #expect(!bytes.contains(13))
  }

  @Test func `text and HTML are alternatives, and files are beside them`() throws {
    let file = AttachedFile(fileName: "due days.ics", kind: .calendar, bytes: [1, 2, 3])
    let message = Sample.message(html: "<p>Hi</p>", attachments: [file])
    let body = text(message.bytes).replacingOccurrences(of: "\n ", with: " ")
    let parts = [
      "multipart/mixed; boundary=", "multipart/alternative; boundary=", "text/plain; charset=utf-8",
      "text/html; charset=utf-8", "text/calendar; charset=utf-8; method=PUBLISH;",
    ]
    let order = try parts.map { try #require(body.range(of: $0)).lowerBound }
    #expect(order == order.sorted())
    #expect(body.contains("filename=\"due-days.ics\""))
    #expect(body.contains("\nAQID\n"))
  }

  @Test func `equal messages have equal bytes`() {
    #expect(Sample.message(html: "<p>x</p>").bytes == Sample.message(html: "<p>x</p>").bytes)
  }

  @Test func `a text that looks like a boundary is not sent as it is`() {
    let plain = text(Sample.message(html: "<p>x</p>").bytes)
    let boundary = "--=_attest" + plain.components(separatedBy: "boundary=\"=_attest")[1].prefix(40)
    let lines = text(
      Sample.message(plain: String(boundary.prefix { $0 != "\"" }) + "\n", html: "<p>x</p>").bytes
    )
    .components(separatedBy: "\n").filter { $0.hasPrefix("--=_attest") }
    #expect(lines.count == 3)
  }

  @Test(arguments: 0..<200)
  func `quoted-printable gives back any text, in short ASCII lines`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("aF.= \t\n\u{0}ŵ👩🏽‍🏫From ".unicodeScalars)
    let source = (0..<Int.random(in: 0...400, using: &random)).map { _ in
      alphabet.randomElement(using: &random)!
    }
    let wanted = Array(String(String.UnicodeScalarView(source)).utf8)
    let encoded = QuotedPrintable.encode(wanted)
    let ended = wanted.isEmpty || wanted.last == 10 ? wanted : wanted + [10]
    #expect(unquoted(encoded) == ended)
    for line in encoded.split(separator: 10) {
      #expect(line.count <= 76)
      #expect(line.last != 32 && line.last != 9)
      #expect(!line.starts(with: "From ".utf8) && line != [UInt8(ascii: ".")])
      #expect(line.allSatisfy { (32...126).contains($0) || $0 == 9 })
    }
  }

  @Test(arguments: 0...100)
  func `base64 gives back any bytes, in lines of 76`(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    let encoded = Base64.lines(bytes)
    #expect([UInt8](Data(base64Encoded: Data(encoded.filter { $0 != 10 })) ?? Data()) == bytes)
    #expect(encoded.split(separator: 10).allSatisfy { $0.count <= 76 })
  }
}
