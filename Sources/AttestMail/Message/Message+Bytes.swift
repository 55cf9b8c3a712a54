extension Message {
  /// The message as it is handed to sendmail, with lines that end in line feeds (RFC 5322).
  ///
  /// Sendmail turns the line ends into CRLF. `Auto-Submitted` (RFC 3834) and Microsoft's
  /// `X-Auto-Response-Suppress` keep other people's machines from answering.
  public var bytes: [UInt8] {
    let header = [
      HeaderField("Date", date.description),
      HeaderField("From", tokens: from.headerTokens),
      HeaderField("To", tokens: recipient.headerTokens),
      HeaderField("Subject", text: subject),
      HeaderField("Message-ID", id.description),
      HeaderField("Auto-Submitted", "auto-generated"),
      HeaderField("X-Auto-Response-Suppress", "OOF, AutoReply"),
      HeaderField("MIME-Version", "1.0"),
    ]
    return header.flatMap(\.lines) + content.bytes(boundary: boundary)
  }

  /// The text, its HTML and the files, nested as RFC 2046 asks: mixed outside, alternative inside.
  private var content: MimePart {
    let text = MimePart.text(plain, subtype: "plain")
    let body = html.map { MimePart.multipart("alternative", [text, .text($0, subtype: "html")]) } ?? text
    return attachments.isEmpty ? body : .multipart("mixed", [body] + attachments.map(MimePart.attachment))
  }

  /// A boundary that depends on the message's identity alone.
  ///
  /// It begins with `=_`, which neither quoted-printable nor base64 can produce.
  private var boundary: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "=_attest-\(String(hash, radix: 16))"
  }
}
