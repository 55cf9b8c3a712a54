/// One message to one person: everything that its bytes depend on, and nothing else.
///
/// Two equal messages have equal bytes, so one that is sent again after a crash is the same message. There is one
/// recipient by type; nobody can be added by what stands in a name or a subject.
public struct Message: Hashable, Sendable {
  /// Whom the message says it is from.
  public let from: Mailbox
  /// Where the mail system returns it when it cannot be delivered.
  public let envelopeSender: MailAddress
  /// The one person it goes to.
  public let recipient: Mailbox
  /// What it is about.
  public let subject: HeaderText
  /// The text, with lines that end in line feeds.
  public let plain: String
  /// The same as HTML, if there is one.
  public let html: String?
  /// Files that go with it.
  public let attachments: [AttachedFile]
  /// Its identity, the same however often it is sent.
  public let id: MessageID
  /// When it was written.
  public let date: MessageDate

  /// A message from its parts.
  public init(
    from: Mailbox, envelopeSender: MailAddress, recipient: Mailbox, subject: HeaderText, plain: String,
    html: String? = nil, attachments: [AttachedFile] = [], id: MessageID, date: MessageDate
  ) {
    self.from = from
    self.envelopeSender = envelopeSender
    self.recipient = recipient
    self.subject = subject
    self.plain = plain
    self.html = html
    self.attachments = attachments
    self.id = id
    self.date = date
  }

  /// A message from a filled-in template.
  public init(
    from: Mailbox, envelopeSender: MailAddress, recipient: Mailbox, text: RenderedMessage,
    attachments: [AttachedFile] = [], id: MessageID, date: MessageDate
  ) {
    self.init(
      from: from, envelopeSender: envelopeSender, recipient: recipient, subject: text.subject,
      plain: text.plain, html: text.html, attachments: attachments, id: id, date: date)
  }
}
