import AttestRules
import Foundation
import Testing

@testable import AttestMail

/// Values for tests that do not care which.
enum Sample {
  static let sender = try! MailAddress("attest@school.example")

  static func mailbox(_ name: String, _ address: String = "ann@school.example") -> Mailbox {
    Mailbox(name: name, address: try! MailAddress(address))
  }

  static let date = MessageDate(milliseconds: 1_788_244_200_000, offsetMinutes: 60)

  static func message(
    to recipient: Mailbox = mailbox("Ann Lee"), subject: String = "Due soon", plain: String = "Hello\n",
    html: String? = nil, attachments: [AttachedFile] = []
  ) -> Message {
    Message(
      from: mailbox("Northfield Trust", "attest@school.example"), envelopeSender: sender,
      recipient: recipient,
      subject: HeaderText(subject), plain: plain, html: html, attachments: attachments,
      id: MessageID("m1@school.example")!, date: date)
  }

  static func day(_ text: String) -> Day { Day(text)! }
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// The lines of a message's header, unfolded, by field name.
func header(of message: Message) -> [String: String] {
  let head = text(message.bytes).components(separatedBy: "\n\n")[0].replacingOccurrences(of: "\n ", with: " ")
  var fields: [String: String] = [:]
  for line in head.components(separatedBy: "\n") {
    let parts = line.components(separatedBy: ": ")
    fields[parts[0]] = parts.dropFirst().joined(separator: ": ")
  }
  return fields
}

/// What encoded words say, joined as RFC 2047 joins them.
func decoded(_ words: [String]) -> String {
  let bytes = words.flatMap { word -> [UInt8] in
    [UInt8](Data(base64Encoded: String(word.dropFirst("=?UTF-8?B?".count).dropLast(2))) ?? Data())
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// What a quoted-printable body says.
func unquoted(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    guard bytes[index] == UInt8(ascii: "=") else {
      result.append(bytes[index])
      index += 1
      continue
    }
    if bytes[index + 1] == UInt8(ascii: "\n") {
      index += 2
    } else {
      result.append(UInt8(text(Array(bytes[(index + 1)...(index + 2)])), radix: 16)!)
      index += 3
    }
  }
  return result
}

/// Names that have broken mail programs.
let awkwardNames = [
  "Siân Llŷr ap Gŵyn", "Łukasz Żółtowski-Wiśniewski", "Zoë 👩🏽‍🏫 Brown", "O'Brien, Seán", "Smith (Year 6)",
  "\"Al\" \\ Jones",
  "=?UTF-8?B?SGk=?=", String(repeating: "ŵ", count: 200), String(repeating: "a", count: 200), "李小龍",
  "Ann <b@evil.example>",
]
