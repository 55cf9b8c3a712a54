import AttestRules
import AttestText
import Testing

@testable import AttestCommand

@Suite("Lines for people")
struct LineTests {
  private let evil = "x\u{1B}[31m\r\n\u{202E}y"

  @Test("What is interpolated is escaped, whichever type it has")
  func escaped() throws {
    let code = try #require(SiteCode("a\u{202E}b"))
    let line: Line = "«\(evil)» \(code, .bold) \(3)"
    #expect(line.plain == "«x\\u{1B}[31m\\u{D}\\u{A}\\u{202E}y» a\\u{202E}b 3")
  }

  @Test("A text on its own is escaped as well")
  func outside() {
    #expect(!Line(outside: evil).plain.unicodeScalars.contains { $0.value < 32 || $0 == "\u{202E}" })
  }

  @Test("A line inside a line keeps its styles and is not escaped twice")
  func nested() {
    let inner: Line = "\(evil, .red)"
    let outer: Line = "a \(inner) b"
    #expect(outer.plain == "a \(inner.plain) b")
    #expect(outer.spans.map(\.style) == [[], .red, []])
  }

  @Test("A line laid out by AttestText cannot bring anything raw")
  func laidOut() {
    #expect(Line(StyledLine(evil, .heading)).plain == Line(outside: evil).plain)
  }

  @Test("Styles are shown only where they are wanted")
  func styles() {
    let line: Line = "a \("b", [.bold, .red])"
    #expect(line.rendered(styled: true) == "a \u{1B}[1;31mb\u{1B}[0m")
    #expect(line.rendered(styled: false) == "a b")
  }

  @Test("Lines are joined with a separator between each two")
  func joined() {
    #expect(Line.joined(["a", "b", "c"], by: ", ").plain == "a, b, c")
    #expect(Line.joined([Line](), by: ", ").isEmpty)
  }
}
