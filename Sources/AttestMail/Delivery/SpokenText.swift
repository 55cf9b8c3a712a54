/// The first of what a program prints.
struct SpokenText {
  private static let limit = 1024
  private var bytes: [UInt8] = []
  /// Whether the program can print nothing more.
  private(set) var isOver = false

  /// Reads what there is, without waiting.
  mutating func listen(to output: borrowing Platform.FileHandle) {
    while !isOver {
      guard let read = output.readAvailable() else {
        isOver = true
        return
      }
      if read.isEmpty { return }
      bytes += read.prefix(SpokenText.limit - bytes.count)
    }
  }

  /// The text; bytes that are not UTF-8 are replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
