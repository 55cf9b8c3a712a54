/// A message's subject and its text in both forms, made from one template or several.
public struct RenderedMessage: Hashable, Sendable {
  /// What it is about.
  public let subject: HeaderText
  /// The text, with lines that end in line feeds.
  public let plain: String
  /// The same as HTML, without the document around it.
  let body: String

  /// The same as an HTML document.
  public var html: String { HTMLDocument.message(title: subject.text, body: body) }

  /// One message of several: the subject of the first, and all the texts in order; nil of none.
  ///
  /// Somebody gets one message a day, even if they are to do something, own a policy and run the register.
  public static func joined(_ messages: [RenderedMessage]) -> RenderedMessage? {
    guard let first = messages.first else { return nil }
    return RenderedMessage(
      subject: first.subject, plain: messages.map(\.plain).joined(separator: "\n* * *\n\n"),
      body: messages.map(\.body).joined(separator: "<hr>\n"))
  }
}
