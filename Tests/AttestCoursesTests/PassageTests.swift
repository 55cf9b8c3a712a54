import AttestCourses
import Testing

/// What is shown of a passage, whatever it was written in.
struct PassageTests {
  @Test(arguments: [
    (Passage("*hi* & <b>", .markdown), "*hi* & <b>"), (Passage("1. a_b*", .plain), "1\\. a\\_b\\*"),
    (Passage("<p>One <b>two</b></p><p>three &amp; four</p>", .html), "One two  \nthree \\& four"),
    (Passage("<ul><li>a</li><li>b</li></ul>", .html), "a  \nb"),
    (Passage("a < b &lt; c", .html), "a \\< b \\< c"),
    (Passage("one\ntwo<br/>three", .moodle), "one  \ntwo  \nthree"), (Passage("one\ntwo", .html), "one two"),
    (Passage("&#x263A; &#0; &bogus; &", .html), "☺ \\&\\#0; \\&bogus; \\&"),
    (Passage("<script>x", .html), "x"), (Passage("<", .html), "\\<"),
  ])
  func `every format becomes Markdown that shows its words`(passage: Passage, markdown: String) {
    #expect(passage.markdown == markdown)
  }

  @Test func `an entity cannot bring in what a terminal would obey`() {
    #expect(
      Passage("a&#27;[2J&#x202e;", .html).markdown.unicodeScalars.allSatisfy {
        $0.value != 27 && $0.value != 0x202E
      })
  }
}
