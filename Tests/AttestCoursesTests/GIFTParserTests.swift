import Testing

@testable import AttestCourses

/// What a text in GIFT means.
struct GIFTParserTests {
  @Test func `one right answer among wrong ones, with feedback and explanation`() throws {
    let question = try QuizText.question("::n::What?{=yes#Good. ~no#Bad. ~%50%perhaps ####Because.}")
    let answers = [
      Answer(text: Passage("yes"), weight: .full, feedback: Passage("Good.")),
      Answer(text: Passage("no"), weight: .none, feedback: Passage("Bad.")),
      Answer(text: Passage("perhaps"), weight: Weight(units: 5_000_000), feedback: nil),
    ]
    #expect(question.kind == .choice(answers))
    #expect(question.name == "n")
    #expect(question.stem == Passage("What?"))
    #expect(question.explanation == Passage("Because."))
  }

  @Test func `several right answers with weights, thirds included`() throws {
    let kind = try QuizText.question("Which?{~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d}").kind
    guard case .several(let answers) = kind else { throw TestFailure() }
    #expect(answers.map(\.weight.description) == ["33.33333", "33.33333", "33.33333", "-100"])
  }

  @Test(arguments: [("T", true), ("true", true), (" FALSE ", false), ("f", false)])
  func `true or false in every spelling`(word: String, isTrue: Bool) throws {
    let kind = try QuizText.question("Is it?{\(word)#When wrong.#When right.}").kind
    let expected = TrueOrFalse(
      isTrue: isTrue, whenWrong: Passage("When wrong."), whenRight: Passage("When right."))
    #expect(kind == .truth(expected))
  }

  @Test func `words that are accepted, some for half the marks`() throws {
    let kind = try QuizText.question("Who?{=Siân Jones =%50%Jones#Which? ####A.}").kind
    let accepted = [
      AcceptedWords(pattern: "Siân Jones", weight: .full, feedback: nil),
      AcceptedWords(pattern: "Jones", weight: Weight(units: 5_000_000), feedback: Passage("Which?")),
    ]
    #expect(kind == .words(accepted))
  }

  @Test(arguments: [
    ("{#24}", "24", "24"), ("{#3.5:0.25}", "3.25", "3.75"), ("{#-2..2}", "-2", "2"), ("{#=7:1}", "6", "8"),
    ("{# 0.000001 }", "0.000001", "0.000001"),
  ])
  func `numbers, tolerances and ranges`(gift: String, low: String, high: String) throws {
    guard case .number(let accepted) = try QuizText.question("How many?" + gift).kind else {
      throw TestFailure()
    }
    #expect(accepted.map(\.low.description) == [low])
    #expect(accepted.map(\.high.description) == [high])
  }

  @Test func `pairs to match, with one that matches nothing`() throws {
    let kind = try QuizText.question("Match.{=cat -> meow =dog -> woof = -> moo}").kind
    #expect(
      kind == .matching(Matching(lefts: [Passage("cat"), Passage("dog")], rights: ["meow", "woof", "moo"])))
  }

  @Test func `a word missing in the middle leaves a blank`() throws {
    let question = try QuizText.question("Answer within {=24 =twenty-four} hours.")
    #expect(question.text.text == "Answer within _____ hours.")
  }

  @Test func `typed words have no format, so brackets in them are typed too`() throws {
    guard case .words(let accepted) = try QuizText.question("Which?{=[html] tag}").kind else {
      throw TestFailure()
    }
    #expect(accepted.map(\.pattern) == ["[html] tag"])
  }

  @Test func `a bank as a learning platform exports it can be used`() throws {
    let gift = """
      // question: 0  name: Switch category to $course$/top/Safety
      $CATEGORY: $course$/top/Safety

      // question: 4711  name: Alarm
      // [tag:fire]
      ::Alarm::[html]<p dir\\="ltr">Where do you go when the alarm rings\\: to the yard, or home?<br></p>{
      \t=<p>To the yard</p>#<p>Yes.</p>
      \t~<p>Home</p>#<p>No\\: we would look for you.</p>
      \t####<p>We count everybody in the yard.</p>
      }

      """
    let (questions, faults) = QuizText.read(gift.replacing("\n", with: "\r\n"))
    #expect(faults == [])
    #expect(questions.map(\.category) == ["$course$/top/Safety"])
    #expect(
      questions.map(\.text.markdown) == ["Where do you go when the alarm rings\\: to the yard, or home?"])
    #expect(questions.map(\.explanation?.plainLine) == ["We count everybody in the yard."])
    #expect(try questions[0].mark(.picked([1])).remarks.map(\.plainLine) == ["No: we would look for you."])
  }

  @Test func `escapes are text, and a backslash before anything else stays`() throws {
    let question = try QuizText.question(##"::a\:\:b::1 \{2\} \#3 \\ \* line\nnext{=x \= y \~ z#f \# g ~w}"##)
    #expect(question.name == "a::b")
    #expect(question.stem.text == "1 {2} #3 \\ \\* line\nnext")
    guard case .choice(let answers) = question.kind else { throw TestFailure() }
    #expect(answers[0].text.text == "x = y ~ z")
    #expect(answers[0].feedback?.text == "f # g")
  }

  @Test func `signs outside the answers are text`() throws {
    #expect(try QuizText.question("1 = 1 ~ 2 # 3{T}").stem.text == "1 = 1 ~ 2 # 3")
    #expect(try QuizText.question("a{=b ~c ####x = y ~ z # w}").explanation?.text == "x = y ~ z # w")
  }

  @Test(arguments: TextFormat.allCases)
  func `a format in brackets holds for the question and what belongs to it`(format: TextFormat) throws {
    let question = try QuizText.question("::n::[\(format.rawValue)] Text {=a#f ~[plain]b ####e}")
    #expect(question.stem == Passage("Text", format))
    #expect(question.explanation == Passage("e", format))
    guard case .choice(let answers) = question.kind else { throw TestFailure() }
    #expect(answers.map(\.text.format) == [format, .plain])
    #expect(answers[0].feedback?.format == format)
  }

  @Test func `other brackets are text`() throws {
    #expect(try QuizText.question("[1] First {T}").stem == Passage("[1] First"))
  }

  @Test func `line breaks count in Markdown only`() throws {
    #expect(try QuizText.question("[markdown]One\ntwo {T}").stem.text == "One\ntwo")
    #expect(try QuizText.question("One  \n  two {T}").stem.text == "One two")
  }

  @Test func `comments are left out wherever they stand, addresses are not`() throws {
    let question = try QuizText.question(
      "// one\n::n::See https://example.org\n  // two\nnow{=a\n//three\n~b}\n")
    #expect(question.stem.text == "See https://example.org now")
  }

  @Test func `categories hold until the next`() {
    let (questions, faults) = QuizText.read(
      "a{T}\n\n$CATEGORY: One / x \n\nb{T}\n\nc{T}\n$CATEGORY: Two\nd{T}")
    #expect(faults == [])
    #expect(questions.map(\.category) == [nil, "One / x", "One / x", "Two"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `any kind of line break will do`(lineBreak: String) {
    let gift = "::a::One{\n=x\n~y\n}\n\n// c\n\n::b::Two{T}\n"
    let (questions, faults) = QuizText.read(gift.replacing("\n", with: lineBreak))
    #expect(faults == [])
    #expect(questions == QuizText.read(gift).questions)
  }

  @Test func `a question without a name is called by its text`() throws {
    #expect(try QuizText.question("[html]<p>What is <b>this</b>?</p>{T}").name == "What is this?")
  }

  @Test func `an accent that follows a sign does not hide it`() throws {
    guard case .choice(let answers) = try QuizText.question("a{=\u{301}b ~c}").kind else {
      throw TestFailure()
    }
    #expect(answers[0].text.text == "\u{301}b")
  }
}

/// A value was not of the kind that the test needs.
struct TestFailure: Error {}
