import AttestText

/// The words that may stand in a column, found quickly and in any case.
struct WordList {
  let words: [String]
  private let packed: [Packed]

  /// Up to 16 bytes in lower case, as two numbers.
  private struct Packed: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    init(_ bytes: Bytes) {
      for index in 0..<bytes.count {
        var byte = bytes[index]
        if byte >= 65, byte <= 90 { byte |= 32 }
        if index < 8 {
          low |= UInt64(byte) << UInt64(index * 8)
        } else {
          high |= UInt64(byte) << UInt64((index - 8) * 8)
        }
      }
    }
  }

  /// Words of at most 16 bytes, in lower case.
  init(_ words: [String]) {
    self.words = words
    packed = words.map { word in Array(word.utf8.prefix(16)).withUnsafeBufferPointer { Packed($0) } }
  }

  /// Which of the words the bytes are.
  func position(of bytes: Bytes) -> Int? {
    guard bytes.count <= 16 else { return nil }
    let wanted = Packed(bytes)
    for index in packed.indices where packed[index] == wanted { return index }
    return nil
  }

  /// What to say of bytes that are none of the words.
  func unknown(_ bytes: Bytes) -> ProblemReason {
    let text = String(decoding: bytes, as: UTF8.self)
    return .unknownWord(expected: words, nearest: NearMiss.of(text, among: words))
  }
}
