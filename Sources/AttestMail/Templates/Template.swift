/// A parsed template, checked against the fields of what is put into it.
public struct Template<Content: TemplateContent>: Sendable {
  private let subject: [TemplateNode]
  private let body: [TemplateNode]

  /// Parses the source of a template that makes messages; its first line is `Subject: …`, its second is empty.
  ///
  /// Notes (`{{! … }}`) may stand before the subject. All mistakes are found at once; `file` is how they name it.
  public init(message source: String, file: String) throws(TemplateErrors) {
    let lines = Template.lines(of: source)
    var parser = TemplateParser(file: file, fields: Content.kinds)
    let start = lines.firstIndex { !Template.isNote($0) } ?? lines.endIndex
    let prefix = "Subject:".unicodeScalars
    guard start < lines.endIndex, lines[start].starts(with: prefix) else {
      parser.fail(.noSubject, line: start + 1, column: 1)
      throw TemplateErrors(all: parser.errors)
    }
    subject = parser.nodes(of: lines[start...start], allowsParagraphs: false)
    body = parser.nodes(of: lines[(start + 1)...], allowsParagraphs: true)
    guard parser.errors.isEmpty else { throw TemplateErrors(all: parser.errors) }
  }

  /// Parses the source of a template that makes a page on paper, which has no subject.
  public init(page source: String, file: String) throws(TemplateErrors) {
    var parser = TemplateParser(file: file, fields: Content.kinds)
    subject = []
    body = parser.nodes(of: Template.lines(of: source)[...], allowsParagraphs: true)
    guard parser.errors.isEmpty else { throw TemplateErrors(all: parser.errors) }
  }

  /// The subject and both forms of the text, filled in.
  public func message(_ content: Content) -> RenderedMessage {
    let values = content.values
    let line = TemplateLayout(TemplateFilling.runs(of: subject, with: values)).plain
    let title = HeaderText(String(line.unicodeScalars.dropFirst("Subject:".unicodeScalars.count)))
    let layout = TemplateLayout(TemplateFilling.runs(of: body, with: values))
    return RenderedMessage(
      subject: title, plain: layout.plain, body: layout.html)
  }

  /// The body as HTML, filled in, to stand on a page.
  func fragment(_ content: Content) -> String {
    TemplateLayout(TemplateFilling.runs(of: body, with: content.values)).html
  }

  private static func lines(of source: String) -> [Substring.UnicodeScalarView] {
    var scalars = source.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
    return scalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.last == "\r" ? line.dropLast() : line
    }
  }

  private static func isNote(_ line: Substring.UnicodeScalarView) -> Bool {
    line.starts(with: "{{!".unicodeScalars) && line.reversed().starts(with: "}}".unicodeScalars)
  }
}
