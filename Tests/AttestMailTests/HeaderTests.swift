import Foundation
import Testing

@testable import AttestMail

@Suite struct HeaderTests {
  @Test(arguments: [
    ("Ann\r\nBcc: all@school.example", "Ann Bcc: all@school.example"), ("Ann\u{0}Lee", "Ann Lee"),
    ("  Ann \n\t Lee\u{85}", "Ann Lee"), ("Ann\u{2028}Lee", "Ann Lee"), ("Ann\u{1B}[2J", "Ann [2J"),
    ("Ann\u{202E}eeL", "AnneeL"), ("\r\n", ""), ("👩🏽‍🏫", "👩🏽‍🏫"), ("e\u{301}", "e\u{301}"),
  ])
  func `a header's text is one line without control characters`(from: String, to: String) {
    #expect(Array(HeaderText(from).text.unicodeScalars) == Array(to.unicodeScalars))
  }

  @Test func `a text that is far too long is cut`() {
    let long = HeaderText(String(repeating: "ab ", count: 10_000)).text
    #expect((300...302).contains(long.unicodeScalars.count) && long.hasSuffix("…"))
  }

  @Test(arguments: awkwardNames)
  func `encoded words keep to RFC 2047's length and cut no UTF-8 sequence`(name: String) {
    let words = EncodedWord.words(name)
    #expect(words.allSatisfy { $0.utf8.count <= 75 })
    #expect(decoded(words) == name)
    for word in words {
      let bytes = [UInt8](Data(base64Encoded: String(word.dropFirst(10).dropLast(2))) ?? Data())
      #expect(String(validating: bytes, as: UTF8.self) != nil)
    }
  }

  @Test func `a letter with more marks than a word holds is cut between its scalars`() {
    let stack = "a" + String(repeating: "\u{301}", count: 100)
    #expect(decoded(EncodedWord.words(stack)) == stack)
  }

  @Test(arguments: awkwardNames)
  func `no header line is longer than 78, and every one is ASCII`(name: String) {
    let message = Sample.message(to: Sample.mailbox(name), subject: name + " " + name)
    let head = text(message.bytes).components(separatedBy: "\n\n")[0]
    for line in head.components(separatedBy: "\n") {
      #expect(line.utf8.count <= 78)
      #expect(line.utf8.allSatisfy { (32...126).contains($0) })
    }
  }

  @Test func `an address that is longer than a line stands alone on its own`() {
    let long = String(repeating: "a", count: 60) + "@" + String(repeating: "school.", count: 20) + "example"
    let head = text(Sample.message(to: Sample.mailbox("Ann Lee", long)).bytes)
    #expect(head.contains("To: Ann Lee\n <\(long)>\n"))
  }

  @Test(arguments: [
    ("Ann Lee", "Ann Lee <ann@school.example>"), ("", "ann@school.example"),
    ("O'Brien, Sean", "\"O'Brien, Sean\" <ann@school.example>"),
    ("A \"B\" \\C", "\"A \\\"B\\\" \\\\C\" <ann@school.example>"),
    ("Siân", "=?UTF-8?B?U2nDom4=?= <ann@school.example>"),
    ("=?UTF-8?B?SGk=?=", "=?UTF-8?B?PT9VVEYtOD9CP1NHaz0/PQ==?= <ann@school.example>"),
  ])
  func `a name stands beside its address as RFC 5322 asks`(name: String, field: String) {
    #expect(header(of: Sample.message(to: Sample.mailbox(name)))["To"] == field)
  }

  @Test(arguments: [
    (0, 0, "Thu, 01 Jan 1970 00:00:00 +0000"), (1_788_244_200_999, 60, "Tue, 01 Sep 2026 07:30:00 +0100"),
    (-1, 0, "Wed, 31 Dec 1969 23:59:59 +0000"), (1_788_244_200_000, -570, "Mon, 31 Aug 2026 21:00:00 -0930"),
    (951_782_400_000, 0, "Tue, 29 Feb 2000 00:00:00 +0000"),
  ])
  func `a date is written with the local clock's offset`(ms: Int, offset: Int, written: String) {
    #expect(MessageDate(milliseconds: Int64(ms), offsetMinutes: offset).description == written)
  }
}
