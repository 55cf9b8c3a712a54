import TestSupport
import Testing

@testable import AttestMail

/// A small content with a field of every kind.
struct Order: TemplateContent {
  struct Thing: TemplateContent {
    var title = ""
    static let templateFields: [TemplateField<Thing>] = [.line("title") { $0.title }]
  }

  var name = "Ann"
  var isLate = false
  var notes = ""
  var things: [Thing] = []

  static let templateFields: [TemplateField<Order>] = [
    .line("name") { $0.name }, .flag("is_late") { $0.isLate }, .paragraphs("notes") { $0.notes },
    .list("things") { $0.things },
  ]
}

private func template(_ body: String) throws -> Template<Order> {
  try Template(message: "Subject: Hi\n\n" + body, file: "t.txt")
}

private func faults(_ source: String) -> [TemplateError] {
  do {
    _ = try Template<Order>(message: source, file: "t.txt")
    return []
  } catch {
    return error.all
  }
}

@Suite struct TemplateTests {
  @Test func `fields, conditions and lists are filled in`() throws {
    let made = try template(
      "Dear {{ name }},\n\n{{#is_late}}\nLate!\n{{/is_late}}\n{{^is_late}}\nIn time.\n{{/is_late}}\n\n"
        + "{{#things}}\n- {{title}} for {{name}}\n{{/things}}\n{{^things}}\nNothing.\n{{/things}}\n")
    let things = [Order.Thing(title: "One"), Order.Thing(title: "Two")]
    #expect(
      made.message(Order(things: things)).plain == "Dear Ann,\n\nIn time.\n\n- One for Ann\n- Two for Ann\n")
    #expect(made.message(Order(isLate: true)).plain == "Dear Ann,\n\nLate!\n\nNothing.\n")
  }

  @Test func `a section of a line is there when the line is not empty`() throws {
    let made = try template("x{{#name}}, {{name}}{{/name}}.")
    #expect(made.message(Order(name: "Al")).plain == "x, Al.\n")
    #expect(made.message(Order(name: "")).plain == "x.\n")
  }

  @Test func `the subject is filled in and stays one line`() throws {
    let made = try Template<Order>(
      message: "{{! note }}\nSubject: Hello {{name}}{{#is_late}}!{{/is_late}}\n\nHi", file: "t")
    #expect(made.message(Order(name: "A\r\nBcc: b", isLate: true)).subject.text == "Hello A Bcc: b!")
  }

  @Test func `blocks become HTML with everything escaped`() throws {
    let made = try template(
      "# Head & {{name}}\npara <b>\nmore\n\n    attest {{name}}\n- one\n- {{name}}\n  two\nlast ____________\n"
    )
    let html = made.message(Order(name: "<script>'\"&")).html
    let name = "&lt;script&gt;&#39;&quot;&amp;"
    #expect(
      html.contains(
        "<h2>Head &amp; \(name)</h2>\n<p>para &lt;b&gt;\nmore</p>\n<pre>attest \(name)</pre>\n<ul>\n<li>one</li>\n"
          + "<li>\(name)<br>\ntwo</li>\n</ul>\n<p>last <span class=\"rule\"></span></p>\n"))
  }

  @Test func `a heading is underlined in plain text`() throws {
    #expect(
      try template("# To {{name}}\nx").message(Order(name: "Siân 李")).plain == "To Siân 李\n==========\n\nx\n")
  }

  @Test(arguments: ["# Head", "- item", "    code", "a\n\nb", "{{name}}", "{{#is_late}}"])
  func `what is put in cannot begin a block or another field`(value: String) throws {
    let rendered = try template("{{name}}\n").message(Order(name: value))
    let one = HeaderText(value).text
    #expect(rendered.plain == one + "\n")
    #expect(rendered.html.contains("<body>\n<p>\(one)</p>\n</body>"))
  }

  @Test func `several paragraphs go in as they are, and are never blocks`() throws {
    let rendered = try template("Read:\n\n{{notes}}\n\nBye.").message(Order(notes: "- a\nb\r\n\r\n# <c>"))
    #expect(rendered.plain.hasPrefix("Read:\n\n- a\nb\r\n\r\n# <c>\n\nBye."))
    #expect(rendered.html.contains("<p>- a<br>\nb</p>\n<p># &lt;c&gt;</p>\n"))
  }

  @Test func `Windows line ends and a byte-order mark are taken`() throws {
    let made = try Template<Order>(
      message: "\u{FEFF}Subject: Hi\r\n\r\nDear {{name}},\r\n\r\nBye\r\n", file: "t")
    #expect(made.message(Order()).plain == "Dear Ann,\n\nBye\n")
  }

  @Test(arguments: [
    (
      "Hello {{nmae}}", 3, 7,
      TemplateError.Fault.unknownField(
        "nmae", nearest: "name", allowed: ["is_late", "name", "notes", "things"])
    ),
    (
      "{{title}}", 3, 1,
      .unknownField("title", nearest: nil, allowed: ["is_late", "name", "notes", "things"])
    ),
    ("ŵ👩🏽‍🏫{{x", 3, 6, .unclosedTag), ("{{}}", 3, 1, .badTag("")), ("{{a b}}", 3, 1, .badTag("a b")),
    ("{{>name}}", 3, 1, .badTag(">name")), ("{{is_late}}", 3, 1, .onlySection("is_late")),
    ("a {{things}}", 3, 3, .onlySection("things")), ("a {{notes}}", 3, 3, .onlyAlone("notes")),
    ("a\n{{#things}}\nb", 4, 1, .unclosedSection("things")),
    ("{{/things}}", 3, 1, .strayClose("things", open: nil)),
    ("{{#is_late}}\n{{/name}}\n{{/is_late}}", 4, 1, .strayClose("name", open: "is_late")),
  ])
  func `a mistake is named with its line and column`(
    body: String, line: Int, column: Int, fault: TemplateError.Fault
  ) {
    let expected = TemplateError(file: "t.txt", line: line, column: column, fault: fault)
    #expect(faults("Subject: Hi\n\n" + body) == [expected])
  }

  @Test func `an item's fields are known only inside its list`() {
    #expect(faults("Subject: a\n\n{{#things}}{{title}}{{name}}{{/things}}").isEmpty)
    #expect(faults("Subject: a\n\n{{^things}}{{title}}{{/things}}").count == 1)
  }

  @Test func `all mistakes are found at once, but none inside a section that is not known`() {
    #expect(faults("Subject: {{a}}\n\n{{#thigs}}{{q}}{{r}}{{/thigs}}\n{{b}}").map(\.line) == [1, 3, 4])
  }

  @Test func `a message without a subject is refused`() {
    #expect(faults("Dear {{name}}").map(\.fault) == [.noSubject])
    #expect(faults("").map(\.fault) == [.noSubject])
  }

  @Test func `an error says where, what, and what may have been meant`() {
    #expect(
      faults("Subject: a\n\n{{nmae}}").first?.description
        == "t.txt:3:1: there is no field “nmae” here. Did you mean “name”?")
  }

  /// Any bytes in any order either parse or are refused with places inside the source.
  @Test(arguments: 0..<300)
  func `no source makes the parser stumble`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "{{", "}}", "#", "^", "/", "!", "name", "things", "title", "is_late", "notes", "\n", " ", "ŵ", "- ",
      "{", "}",
    ]
    let body = (0..<Int.random(in: 0...40, using: &random)).map { _ in pieces.randomElement(using: &random)! }
      .joined()
    let lines = body.unicodeScalars.count(where: { $0 == "\n" }) + 3
    for error in faults("Subject: a\n\n" + body) {
      #expect((1...lines).contains(error.line) && error.column >= 1)
    }
    if let made = try? template(body) { #expect(!made.message(Order(things: [Order.Thing()])).plain.isEmpty) }
  }
}
