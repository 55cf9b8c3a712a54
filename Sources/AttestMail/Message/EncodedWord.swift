/// Text in headers beyond plain ASCII, as RFC 2047 writes it: `=?UTF-8?B?…?=`.
enum EncodedWord {
  /// Bytes of text in one word: 52 characters of base64, so that a word with its marks has 64, within the 75 that
  /// RFC 2047 allows, and fits beside the longest name of a header that we write.
  private static let bytesPerWord = 39

  /// Whether the text can stand in a header as it is.
  ///
  /// A text that looks like an encoded word must itself be encoded; so must one with a word too long to fold.
  static func isPlain(_ text: String) -> Bool {
    var run = 0
    var previous: UInt8 = 0
    for byte in text.utf8 {
      guard (32...126).contains(byte) else { return false }
      if previous == UInt8(ascii: "="), byte == UInt8(ascii: "?") { return false }
      run = byte == UInt8(ascii: " ") ? 0 : run + 1
      if run > 60 { return false }
      previous = byte
    }
    return true
  }

  /// The text as encoded words; readers drop the white space that stands between two of them.
  ///
  /// A word never ends inside a UTF-8 sequence, and not inside a letter with its accents or a joined emoji, unless
  /// that alone is longer than a word.
  static func words(_ text: String) -> [String] {
    pieces(of: text).map { "=?UTF-8?B?\(Base64.encode($0))?=" }
  }

  private static func pieces(of text: String) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var piece: [UInt8] = []
    func add(_ bytes: [UInt8]) {
      if piece.count + bytes.count > bytesPerWord, !piece.isEmpty {
        pieces.append(piece)
        piece = []
      }
      piece += bytes
    }
    for character in text {
      let bytes = Array(character.utf8)
      if bytes.count <= bytesPerWord {
        add(bytes)
      } else {
        for scalar in character.unicodeScalars { add(Array(String(Character(scalar)).utf8)) }
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }
}
