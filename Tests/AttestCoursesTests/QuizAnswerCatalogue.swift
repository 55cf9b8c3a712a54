/// The part of the quiz's catalogue that is about answers.
enum QuizAnswerCatalogue {
  static let entries = [
    CatalogueEntry(
      "neither answer nor true", quiz: "::a::b {Yes}",
      "1:9: found \"Yes\", expected an answer that begins with `=` or `~`, or TRUE or FALSE"),
    CatalogueEntry("no text in an answer", quiz: "::a::b {=c ~ ~d}", "1:12: the answer has no text"),
    CatalogueEntry(
      "an answer twice", quiz: "::a::b {=c\n~D\n~ d}", "3:1: the answer \"d\" is already given at 2:1"),
    CatalogueEntry(
      "one answer", quiz: "::a::b {~%100%c}",
      "1:9: there is only one answer to choose from: add at least one more"),
    CatalogueEntry(
      "too many answers", quiz: "::a::b {=c " + (1...20).map { "~\($0)" }.joined(separator: " ") + "}",
      "1:9: the question has 21 answers; at most 20 fit a page"),
    CatalogueEntry(
      "nothing right", quiz: "::a::b {~c ~d}",
      "1:9: no answer is right: mark the right one with `=`, or give several right ones weights such as ~%50%"
    ),
    CatalogueEntry(
      "only half right", quiz: "::a::b {=%50%c ~d}", "1:9: no answer is right: mark one with `=`"),
    CatalogueEntry("no words right", quiz: "::a::b {=%50%c}", "1:9: no answer is right: mark one with `=`"),
    CatalogueEntry(
      "weights short", quiz: "::a::b {~%50%c ~%40%d ~e}",
      "1:9: the weights of the right answers add up to 90 percent: they must make 100 (thirds are 33.33333)"),
    CatalogueEntry(
      "weights long", quiz: "::a::b {~%50.5%c ~%50%d ~%-100%e}",
      "1:9: the weights of the right answers add up to 100.5 percent: they must make 100 (thirds are 33.33333)"
    ),
    CatalogueEntry(
      "weight unreadable", quiz: "::a::b {=c ~%5o%d}",
      "1:12: the weight \"%5o%\" must be a number from -100 to 100 between percent signs, such as %50%"),
    CatalogueEntry(
      "weight too large", quiz: "::a::b {~%101%c ~d ~%100%e}",
      "1:9: the weight \"%101%\" must be a number from -100 to 100 between percent signs, such as %50%"),
    CatalogueEntry(
      "words below nothing", quiz: "::a::b {=c =%-50%d}",
      "1:12: the weight \"%-50%\" must be a number from -100 to 100 between percent signs, such as %50%"),
    CatalogueEntry(
      "anything is right", quiz: "::a::b {=*}",
      "1:9: the answer `*` alone accepts anything: say what must be in it"),
    CatalogueEntry(
      "words twice but for case and accents", quiz: "::a::b {=Siân =sian}",
      "1:15: the answer \"sian\" is already given at 1:9"),
    CatalogueEntry(
      "no number", quiz: "::a::b {#ten}",
      "1:9: \"ten\" is not a number: write 18, 18:2 (2 either way) or 16..20, at most 6 decimals"),
    CatalogueEntry(
      "number not there", quiz: "::a::b {#}",
      "1:9: \"\" is not a number: write 18, 18:2 (2 either way) or 16..20, at most 6 decimals"),
    CatalogueEntry(
      "range backwards", quiz: "::a::b {#20..16}",
      "1:9: the first number of the range is larger than the second: swap them"),
    CatalogueEntry(
      "one pair", quiz: "::a::b {=c -> d}",
      "1:9: there are 1 things to match; a matching question has at least 2"),
    CatalogueEntry(
      "a pair without arrow", quiz: "::a::b {=c -> d =e -> f =g}",
      "1:25: \"g\" has no `->`: every pair of a matching question has"),
    CatalogueEntry(
      "a pair with a weight", quiz: "::a::b {=%50%c -> d =e -> f}",
      "1:9: a weight has no meaning here: take it out"),
    CatalogueEntry(
      "a pair with feedback", quiz: "::a::b {=c -> d #e\n=f -> g}",
      "1:9: pairs have no feedback of their own: put it into the explanation after ####"),
    CatalogueEntry(
      "the same to match twice", quiz: "::a::b {=c -> d =c -> e}",
      "1:17: the answer \"c\" is already given at 1:9"),
    CatalogueEntry(
      "a pair without match", quiz: "::a::b {=c -> d =e -> =f -> g}", "1:17: the answer has no text"),
    CatalogueEntry(
      "three pieces of feedback", quiz: "::a::b {T#c#d#e}",
      "1:15: true or false takes two pieces of feedback: #when wrong #when right"),
    CatalogueEntry(
      "an answer that would act on a terminal", quiz: "::a::b {\u{9B}2J}",
      "1:9: the control character U+009B has no place here: delete it",
      "1:9: found \"\\u{9B}2J\", expected an answer that begins with `=` or `~`, or TRUE or FALSE"),
  ]
}
