import Testing

@testable import AttestCourses

/// How responses are marked.
struct MarkingTests {
  private static let choice = "?{=a#Good. ~b#Bad. ~%50%c ~%-50%d}"
  private static let several = "?{~%50%a ~%50%b ~%-100%c#Not c. ~d}"
  private static let thirds = "?{~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-50%d}"

  @Test(arguments: [
    (choice, [0], "100", true), (choice, [1], "0", false), (choice, [2], "50", false),
    (choice, [3], "0", false),
    (several, [0, 1], "100", true), (several, [0], "50", false), (several, [2], "0", false),
    (several, [0, 1, 2], "0", false), (several, [0, 3], "50", false), (several, [0, 1, 3], "100", false),
    (thirds, [0, 1, 2], "100", true), (thirds, [0, 1], "66.66666", false),
    (thirds, [0, 1, 2, 3], "49.99999", false),
    ("?{T}", [0], "100", true), ("?{T}", [1], "0", false), ("?{F}", [1], "100", true),
  ])
  func `what is picked earns its weights, never less than nothing`(
    gift: String, picked: [Int], credit: String, isRight: Bool
  ) throws {
    let mark = try QuizText.question(gift).mark(.picked(Set(picked)))
    #expect(mark.credit.description == credit)
    #expect(mark.isRight == isRight)
  }

  @Test(arguments: [
    ("{=Siân Jones}", "sian jones", "100"), ("{=Siân Jones}", "  SIÂN   JONES ", "100"),
    ("{=Siân Jones}", "Si\u{61}\u{302}n Jones", "100"), ("{=24 hours}", "24hours.", "100"),
    ("{=1.5}", "15", "0"), ("{=1.5}", "1.5", "100"), ("{=-3}", "3", "0"), ("{=-3}", "\u{2212}3", "100"),
    ("{=5%}", "5", "0"), ("{=5%}", "5 %", "0"), ("{=1000}", "1,000", "100"),
    ("{=*consent*}", "the consent on record", "100"), ("{=*consent*}", "content", "0"),
    ("{=a*b*c}", "a-x-b-y-c", "100"), ("{=a*b*c}", "acb", "0"), ("{=ab*ba}", "aba", "0"),
    (#"{=5\*}"#, "5", "100"), ("{=yes =%50%perhaps}", "Perhaps!", "50"), ("{=%0%no =yes}", "no", "0"),
    ("{=%0%no =n*}", "no", "0"), ("{=☂}", "☂", "100"), ("{=?}", "?", "100"), ("{=?}", "!", "0"),
  ])
  func `typed words are taken without regard to case, accents and spacing`(
    gift: String, typed: String, credit: String
  ) throws {
    #expect(try QuizText.question("a" + gift).mark(.typed(typed)).credit.description == credit)
  }

  @Test(arguments: [
    ("{#24}", "24", "100"), ("{#24}", " 24.0 ", "100"), ("{#24}", "+24", "100"), ("{#24}", "25", "0"),
    ("{#24:1}", "25", "100"), ("{#24:1}", "25.000001", "0"), ("{#=24 =%50%20..30}", "24", "100"),
    ("{#=24 =%50%20..30}", "29", "50"), ("{#-5..-4}", "-4.5", "100"),
  ])
  func `numbers are compared exactly`(gift: String, typed: String, credit: String) throws {
    #expect(try QuizText.question("a" + gift).mark(.typed(typed)).credit.description == credit)
  }

  @Test(arguments: [([0, 1, 2], "100", true), ([0, 2, 1], "33.33333", false), ([3, 3, 3], "0", false)])
  func `each thing matched earns its part`(chosen: [Int], credit: String, isRight: Bool) throws {
    let mark = try QuizText.question("?{=a->1 =b->2 =c->3 =->4}").mark(.matched(chosen))
    #expect(mark.credit.description == credit)
    #expect(mark.isRight == isRight)
  }

  @Test func `two things may have the same match`() throws {
    let question = try QuizText.question("?{=a->1 =b->1 =c->2}")
    #expect(try question.mark(.matched([0, 0, 1])).isRight)
  }

  @Test func `feedback speaks to the very answers that were given`() throws {
    #expect(try QuizText.question(Self.choice).mark(.picked([1])).remarks == [Passage("Bad.")])
    #expect(try QuizText.question(Self.several).mark(.picked([0, 2])).remarks == [Passage("Not c.")])
    #expect(
      try QuizText.question("?{T#Sorry.#Well done.}").mark(.picked([0])).remarks == [Passage("Well done.")])
    #expect(try QuizText.question("?{F#Sorry.}").mark(.picked([0])).remarks == [Passage("Sorry.")])
  }

  @Test(arguments: [
    (choice, Response.picked([]), ResponseRefusal.nothing), (choice, .picked([0, 1]), .onlyOne),
    (choice, .picked([4]), .noSuchAnswer), (choice, .picked([-1]), .noSuchAnswer),
    (choice, .typed("a"), .wrongKind),
    (several, .picked([]), .nothing), (several, .picked([0, 9]), .noSuchAnswer),
    ("?{T}", .picked([2]), .noSuchAnswer),
    ("?{=a}", .typed(" \u{A0}"), .nothing), ("?{=a}", .typed("a\u{1B}[2J"), .unfit),
    ("?{=a}", .typed(String(repeating: "a", count: 201)), .unfit), ("?{=a}", .picked([0]), .wrongKind),
    ("?{#1}", .typed("one"), .notANumber("one")), ("?{#1000}", .typed("1,000"), .notANumber("1,000")),
    ("?{=a->1 =b->2}", .matched([0]), .noSuchAnswer), ("?{=a->1 =b->2}", .matched([0, 2]), .noSuchAnswer),
    ("?{=a->1 =b->2}", .matched([]), .nothing),
  ])
  func `what is no answer is refused and marked neither way`(
    gift: String, response: Response, refusal: ResponseRefusal
  ) throws {
    let question = try QuizText.question(gift)
    #expect(throws: refusal) { try question.mark(response) }
  }

  @Test func `what would have been right is said in words`() throws {
    let words = { (gift: String) in try QuizText.question(gift).rightAnswers.map(\.plainLine) }
    #expect(try words(Self.several) == ["a", "b"])
    #expect(try words("?{F}") == ["False"])
    #expect(try words("?{=*sent* =consent =%50%x}") == ["consent"])
    #expect(try words("?{#16..20}") == ["16 to 20"])
    #expect(try words("?{=a->1 =b->2}") == ["a: 1", "b: 2"])
  }
}
