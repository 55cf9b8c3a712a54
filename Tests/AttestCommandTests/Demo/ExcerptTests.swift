import Testing

@testable import AttestCommand

@Suite("What the demonstration leaves out")
struct ExcerptTests {
  private let output = ["one", "two", "three", "four", "five"]

  @Test("Nothing is left out where all of it is shown, or where it is short enough")
  func whole() {
    #expect(Excerpt.whole.lines(of: output) == output)
    #expect(Excerpt.first(5).lines(of: output) == output)
    #expect(Excerpt.ends(2, 3).lines(of: output) == output)
  }

  @Test("What is left out is counted or named in its place")
  func counted() {
    #expect(Excerpt.first(2).lines(of: output) == ["one", "two [… 3 more lines]"])
    #expect(Excerpt.first(4).lines(of: output).last == "four [… 1 more line]")
    #expect(Excerpt.ends(1, 1).lines(of: output) == ["one", "[… 3 lines]", "five"])
    #expect(Excerpt.only("fo").lines(of: output) == ["four [… 4 more lines]"])
    let cut = Excerpt.Cut(from: "tw", to: "fo", what: "numbers")
    #expect(Excerpt.without(cut).lines(of: output) == ["one", "[… numbers]", "four", "five"])
  }

  @Test("Stretches are left out in their order, each once, and the last to the end where nothing ends it")
  func cuts() {
    let again = output + output
    let shown = Excerpt.without(
      .init(from: "two", to: "five", what: "a"), .init(from: "two", to: nil, what: "b")
    ).lines(of: again)
    #expect(shown == ["one", "[… a]", "five", "one", "[… b]"])
  }
}
