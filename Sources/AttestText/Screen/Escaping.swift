/// Shows text from outside so that it can do nothing to a terminal, a log or the reader's eye.
public enum Escaping {
  /// The text on one line: what must not be shown as it is stands as `\u{1B}`.
  public static func line(_ text: String) -> String {
    if ASCII.isPrintable(text) { return text }
    return escaped(text, allowsLines: false)
  }

  /// The text with its line ends and tabs; everything else as in ``line(_:)``.
  public static func lines(_ text: String) -> String {
    if ASCII.isPrintable(text) { return text }
    return escaped(text, allowsLines: true)
  }

  /// Bytes that may not be UTF-8, on one line: those that are not stand as `\xFF`.
  public static func line(bytes: UnsafeBufferPointer<UInt8>) -> String {
    escaped(bytes, allowsLines: false)
  }

  /// Bytes that may not be UTF-8, on one line: those that are not stand as `\xFF`.
  public static func line(bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { line(bytes: $0) }
  }

  /// One scalar made visible, such as `\u{1B}`.
  static func visible(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  private static func escaped(_ text: String, allowsLines: Bool) -> String {
    var text = text
    return text.withUTF8 { escaped($0, allowsLines: allowsLines) }
  }

  private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>, allowsLines: Bool) -> String {
    var result = ""
    result.reserveCapacity(bytes.count)
    var reader = ScalarReader(bytes)
    var guarding = InvisibleGuard(allowsLines: allowsLines)
    while let read = reader.next() {
      guard let scalar = read.scalar else {
        result += "\\x" + Hex.text(of: CollectionOfOne(bytes[read.offset])).uppercased()
        guarding.forget()
        continue
      }
      if guarding.problem(with: scalar, before: reader.peek()) == nil {
        result.unicodeScalars.append(scalar)
      } else {
        result += visible(scalar)
      }
    }
    return result
  }
}
