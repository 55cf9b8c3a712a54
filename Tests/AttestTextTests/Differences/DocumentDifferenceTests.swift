import AttestText
import TestSupport
import Testing

@Suite struct DocumentDifferenceTests {
  private func difference(_ old: String, _ new: String) -> DocumentDifference {
    DocumentDifference(from: Document(checked: old, .markdown), to: Document(checked: new, .markdown))
  }

  @Test func `the same words in other lines are no change`() {
    #expect(difference("# A\n\none two\nthree", "# A\n\none\ntwo three").isEmpty)
  }

  @Test func `a reworded paragraph shows its words under its section`() {
    let changes = difference(
      "# A\n\n## Times\n\nAnswer within 24 hours please.\n\nKept.",
      "# A\n\n## Times\n\nAnswer within one working day please.\n\nKept."
    ).changes
    #expect(changes.map(\.section) == ["Times"])
    #expect(
      changes.map(\.kind) == [
        .reworded([.kept("Answer within"), .removed("24 hours"), .added("one working day"), .kept("please.")])
      ])
  }

  @Test func `paragraphs with little in common are taken out and put in`() {
    let changes = difference("a b c d\n\nsame", "w x y z\n\nsame\n\nlast one").changes
    #expect(changes.map(\.kind) == [.removed("a b c d"), .added("w x y z"), .added("last one")])
  }

  @Test func `a new paragraph before a reworded one keeps its place`() {
    let changes = difference("one two three four", "brand new\n\none two three five").changes
    #expect(
      changes.map(\.kind) == [
        .added("brand new"), .reworded([.kept("one two three"), .removed("four"), .added("five")]),
      ])
  }

  @Test func `lines show each section once and need no colour`() {
    let lines = difference(
      "# P\n\n- be kind\n- be quick about it", "# P\n\n- be kind\n- be slow about it\n- rest"
    )
    .lines(width: 60)
    #expect(lines.map(\.text) == ["P", "~ • be [-quick-] {+slow+} about it", "", "+ • rest"])
    #expect(lines[1].runs.contains(StyledRun("{+slow+}", .added)))
  }

  @Test func `the new document follows from the old one and the difference`() {
    var random = SeededGenerator(seed: 5)
    let words = ["a", "b", "c", "d"]
    func document() -> [String] {
      (0..<Int.random(in: 1...8, using: &random)).map { _ in
        (0..<Int.random(in: 1...6, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
          .joined(separator: " ")
      }
    }
    for _ in 0..<500 {
      let (old, new) = (document(), document())
      let kinds = difference(old.joined(separator: "\n\n"), new.joined(separator: "\n\n")).changes.map(\.kind)
      let gone = kinds.compactMap(\.before)
      let come = kinds.compactMap(\.after)
      #expect(without(gone, in: old).sorted() == without(come, in: new).sorted())
    }
  }

  private func without(_ some: [String], in all: [String]) -> [String] {
    var rest = all
    for text in some {
      if let index = rest.firstIndex(of: text) {
        rest.remove(at: index)
      } else {
        rest.append("missing: " + text)
      }
    }
    return rest
  }

  @Test func `two documents with nothing in common are compared whole`() {
    let old = (0..<3000).map { "old \($0)" }.joined(separator: "\n\n")
    let new = (0..<3000).map { "new paragraph number \($0)" }.joined(separator: "\n\n")
    #expect(difference(old, new).changes.count == 6000)
  }
}

extension DocumentDifference.Kind {
  /// The paragraph as it was.
  fileprivate var before: String? {
    switch self {
    case .added: nil
    case .removed(let text): text
    case .reworded(let words): words.compactMap(\.old).joined(separator: " ")
    }
  }

  /// The paragraph as it is.
  fileprivate var after: String? {
    switch self {
    case .added(let text): text
    case .removed: nil
    case .reworded(let words): words.compactMap(\.new).joined(separator: " ")
    }
  }
}

extension DocumentDifference.Words {
  fileprivate var old: String? {
    switch self {
    case .kept(let text), .removed(let text): text
    case .added: nil
    }
  }

  fileprivate var new: String? {
    switch self {
    case .kept(let text), .added(let text): text
    case .removed: nil
    }
  }
}
