/// Makes a text once where the same bytes come again and again.
///
/// A text has one place, found from its length and its last bytes; another text that comes to stand there takes it.
struct RepeatedText {
  private var known = [String](repeating: "", count: 64)

  mutating func text(_ bytes: UnsafeRawBufferPointer) -> String {
    var place = bytes.count
    for byte in bytes.suffix(3) { place = place &* 10 &+ Int(byte) }
    place &= 63
    let isSame = known[place].utf8.withContiguousStorageIfAvailable {
      UnsafeRawBufferPointer($0).isSame(as: bytes)
    }
    if isSame != true { known[place] = String(decoding: bytes, as: UTF8.self) }
    return known[place]
  }
}
