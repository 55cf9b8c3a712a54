/// A sheet for one person: what they are to sign, and then what they would be sent to read had they an address.
public struct PrintedSheet: Sendable {
  /// Whose sheet it is, and what is to be signed; there may be nothing.
  public let content: PrintedSheetContent
  /// What is only to be read, in order.
  public let notices: [RenderedMessage]

  /// A sheet; see the properties.
  public init(_ content: PrintedSheetContent, notices: [RenderedMessage] = []) {
    self.content = content
    self.notices = notices
  }

  /// The page without its number; the template is for what is signed, and the notices have templates of their own.
  func body(_ template: Template<PrintedSheetContent>) -> String {
    let begin =
      content.items.isEmpty
      ? "<p>\(HTMLText.escaped("\(content.name), \(content.site)"))</p>\n" : template.fragment(content)
    return ([begin] + notices.map(\.body)).joined(separator: "<hr>\n")
  }
}
