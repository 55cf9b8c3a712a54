import AttestCourses
import Testing

/// The catalogue of what can be wrong with `quiz.gift`: one mistake each, and its exact message.
struct QuizCatalogueTests {
  static let shape = [
    CatalogueEntry("empty", quiz: "", "1:1: has no question: write at least one in Moodle's GIFT format"),
    CatalogueEntry(
      "comments only", quiz: "// later\n", "1:1: has no question: write at least one in Moodle's GIFT format"),
    CatalogueEntry(
      "unknown directive", quiz: "$CATEGRY: a\n\n::a::b{T}",
      "1:1: \"$CATEGRY: a\" is not known: a line may begin with $CATEGORY:"),
    CatalogueEntry(
      "name left open", quiz: "::a b {T}", "1:1: the question's name never closes: write ::name::"),
    CatalogueEntry("name empty", quiz: ":: ::b {T}", "1:1: the question's name is empty: write ::name::"),
    CatalogueEntry(
      "name twice", quiz: "::a::b{T}\n\n::A::c{F}",
      "3:1: the name \"A\" is already that of the question at 1:1: give each its own"),
    CatalogueEntry("no text", quiz: "::a::{T}", "1:6: the question has no text before its answers"),
    CatalogueEntry(
      "stray brace", quiz: "::a::b } c {T}", "1:8: `}` closes nothing here: write \\} if you mean the sign"),
    CatalogueEntry(
      "stray brace after", quiz: "::a::b {T} }",
      "1:12: `}` closes nothing here: write \\} if you mean the sign"),
    CatalogueEntry(
      "brace among answers", quiz: "::a::b {=c {d} ~e}",
      "1:12: `{` among the answers: write \\{ if you mean the sign, or close the answers before"),
    CatalogueEntry(
      "answers left open", quiz: "::a::b {\n=c\n~d\n\n::e::f{T}",
      "1:8: the answers that begin here never close: end them with `}`, without a blank line in between"),
    CatalogueEntry(
      "two questions in one", quiz: "::a::b {T}\nc {F}",
      "2:3: a question has only one {…}: put a blank line between two questions"),
    CatalogueEntry(
      "essay", quiz: "::a::b {}",
      "1:8: an essay question ({}) cannot be marked here: use another kind of question"),
    CatalogueEntry(
      "essay with feedback", quiz: "::a::b {####c}",
      "1:8: an essay question ({}) cannot be marked here: use another kind of question"),
    CatalogueEntry(
      "description", quiz: "::a::b\nand c.",
      "1:1: a text without answers is a description and cannot be marked here: add {…}, or move it into a lesson"
    ),
    CatalogueEntry(
      "CR LF", quiz: "::a::b {T}\r\n\r\n// c\r\n::d::e {\r\nmaybe}\r\n",
      "5:1: found \"maybe\", expected an answer that begins with `=` or `~`, or TRUE or FALSE"),
    CatalogueEntry(
      "every mistake, not only the first", quiz: "::a::b {}\n\n::c::d {~e}\n\n::f::{=g ~}",
      "1:8: an essay question ({}) cannot be marked here: use another kind of question",
      "3:9: there is only one answer to choose from: add at least one more",
      "3:9: no answer is right: mark the right one with `=`, or give several right ones weights such as ~%50%",
      "5:6: the question has no text before its answers", "5:10: the answer has no text"),
  ]

  @Test(arguments: shape + QuizAnswerCatalogue.entries)
  func `each mistake in the quiz gives its message`(entry: CatalogueEntry) {
    #expect(entry.course.mistakes == entry.messages)
    #expect(entry.course.reading.course == nil)
  }

  @Test func `more questions than anybody would answer are refused`() {
    let quiz = (1...501).map { "::q\($0)::x {T ####y}" }.joined(separator: "\n\n")
    #expect(TestCourse(quiz: quiz).mistakes == ["quiz.gift:1:1: has 501 questions; at most 500 are read"])
  }

  static let advice = [
    CatalogueEntry(
      "no name", quiz: "Is it? {T ####Yes.}", "1:1: advice: the question has no name: begin it with ::name::"),
    CatalogueEntry(
      "no explanation", quiz: "::a::Is it? {T ####}",
      "1:1: advice: the question has no explanation: end its answers with #### and why the answer is right"),
    CatalogueEntry(
      "ticking all", quiz: "::a::b {~%50%c ~%50%d ~e ####f}",
      "1:1: advice: ticking every answer earns full marks: give wrong answers a weight below 0, such as ~%-100%"
    ),
    CatalogueEntry(
      "all of the above", quiz: "::a::b {~c ~d =All of the above. ####e}",
      "1:15: advice: \"All of the above.\" speaks of the other answers, but answers are shuffled: name what is meant"
    ),
    CatalogueEntry(
      "the longest is right", quiz: (1...8).map { "::q\($0)::a {=long ~b ####c}" }.joined(separator: "\n\n"),
      "1:1: advice: the longest answer is the right one in 8 of 8 questions with one right answer: "
        + "lengthen wrong answers or shorten right ones"),
  ]

  @Test(arguments: advice)
  func `what could be better is advice and stops nobody`(entry: CatalogueEntry) {
    #expect(entry.course.advice == entry.messages)
    #expect(entry.course.reading.course != nil)
  }

  @Test func `few questions are worth a word`() {
    #expect(
      TestCourse().reading.problems.map(\.description) == [
        "quiz.gift:1:1: advice: has 1 question: passing says more with 10 or more"
      ])
  }
}
