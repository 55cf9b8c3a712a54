/// One field of a message's or a part's header, folded.
struct HeaderField {
  /// The name before the colon.
  let name: String
  /// The pieces of the body, in ASCII and without spaces, between which a line may be folded.
  let tokens: [String]

  init(_ name: String, tokens: [String]) {
    self.name = name
    self.tokens = tokens
  }

  /// A field whose body is our own ASCII, folded at its spaces.
  init(_ name: String, _ body: String) {
    self.init(name, tokens: body.split(separator: " ").map(String.init))
  }

  /// A field with text from outside, in encoded words where it is not plain ASCII.
  init(_ name: String, text: HeaderText) {
    if EncodedWord.isPlain(text.text) {
      self.init(name, text.text)
    } else {
      self.init(name, tokens: EncodedWord.words(text.text))
    }
  }

  /// The field with its last line feed, in lines of at most 76 characters where its pieces allow it.
  ///
  /// RFC 5322 asks for 78; RFC 2047 for 76 in lines with encoded words. The first piece stays beside the name: some
  /// readers lose a field whose first line is empty.
  var lines: [UInt8] {
    var result = Array("\(name):".utf8)
    var column = result.count
    for (index, token) in tokens.enumerated() {
      if index > 0, column + 1 + token.utf8.count > 76 {
        result.append(UInt8(ascii: "\n"))
        column = 0
      }
      result.append(UInt8(ascii: " "))
      result += token.utf8
      column += 1 + token.utf8.count
    }
    result.append(UInt8(ascii: "\n"))
    return result
  }
}
