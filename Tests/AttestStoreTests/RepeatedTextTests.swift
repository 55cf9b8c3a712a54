import Testing

@testable import AttestStore

@Suite("Texts that come again and again") struct RepeatedTextTests {
  @Test("each is its own bytes, whatever came before in its place")
  func texts() {
    // Texts of one length with the same end share a place, and so do some with other ends.
    let texts = (0..<4000).map { "\(["", "A", "B", "Ŵ", "a long name of a department "][$0 % 5])\($0 % 97)" }
    var repeated = RepeatedText()
    let seen = (texts + texts.reversed()).map { text in Array(text.utf8).withUnsafeBytes { repeated.text($0) } }
    #expect(seen == texts + texts.reversed())
  }
}
