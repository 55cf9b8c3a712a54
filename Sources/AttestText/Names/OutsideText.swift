/// Decides whether text from outside may come into the register (names, titles, handles, reasons).
///
/// Refused is what cannot be seen or changes how its neighbours are seen: control characters, escape sequences,
/// marks that turn the direction of writing, invisible characters. Every script, emoji joined into one picture and the
/// joiners that Indic and Persian spelling needs are allowed. Text goes in and out unchanged; nothing is repaired.
public struct OutsideText: Hashable, Sendable {
  /// The most bytes of UTF-8 that are allowed.
  public let mostBytes: Int
  /// Whether tabs and line ends (LF or CRLF) are allowed.
  public let allowsLines: Bool

  /// A name, code or title: one line of at most 200 bytes.
  public static let line = OutsideText(mostBytes: 200, allowsLines: false)
  /// A reason or description: several lines of at most 8 KiB.
  public static let lines = OutsideText(mostBytes: 8192, allowsLines: true)

  /// A check with its own limits.
  public init(mostBytes: Int, allowsLines: Bool) {
    self.mostBytes = mostBytes
    self.allowsLines = allowsLines
  }

  /// Checks bytes that should be UTF-8; printable ASCII passes in one scan.
  public func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(OutsideTextError) {
    if let error = error(in: bytes) { throw error }
  }

  /// Checks a text; printable ASCII passes in one scan.
  public func check(_ text: String) throws(OutsideTextError) {
    var text = text
    if let error = text.withUTF8({ error(in: $0) }) { throw error }
  }

  /// The first thing wrong with bytes that should be UTF-8; nil when they may come in.
  public func error(in bytes: UnsafeBufferPointer<UInt8>) -> OutsideTextError? {
    guard bytes.count <= mostBytes else {
      return OutsideTextError(offset: mostBytes, problem: .tooLong(bytes: bytes.count, most: mostBytes))
    }
    return ASCII.isPrintable(bytes) ? nil : firstError(in: bytes)
  }

  private func firstError(in bytes: UnsafeBufferPointer<UInt8>) -> OutsideTextError? {
    var reader = ScalarReader(bytes)
    var guarding = InvisibleGuard(allowsLines: allowsLines)
    while let read = reader.next() {
      guard let scalar = read.scalar else {
        return OutsideTextError(offset: read.offset, problem: .notUTF8(byte: bytes[read.offset]))
      }
      if let problem = guarding.problem(with: scalar, before: reader.peek()) {
        return OutsideTextError(offset: read.offset, problem: problem)
      }
    }
    return nil
  }
}
