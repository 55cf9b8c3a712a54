/// An address that mail can go to, checked so that it is safe on a command line and in a header.
///
/// Plain `local@domain` in ASCII: no quoted local parts, no comments, no routes. What a mail system could read as
/// an option (a leading hyphen), a pipe, a file or a route is refused, though RFC 5321 has room for some of it.
public struct MailAddress: Hashable, Sendable, CustomStringConvertible {
  /// The address, as it was written.
  public let text: String

  /// The part after the `@`.
  public var domain: Substring {
    guard let at = text.lastIndex(of: "@") else { return "" }
    return text[text.index(after: at)...]
  }

  /// The address itself.
  public var description: String { text }

  /// Checks an address as it came from a roster or the configuration.
  public init(_ text: String) throws(MailAddressError) {
    func refuse(_ fault: MailAddressError.Fault) -> MailAddressError {
      MailAddressError(found: text, fault: fault)
    }
    // Nearly all are plain, and a plan of everybody checks them all.
    var plain = text
    if plain.withUTF8(MailAddress.isPlain) {
      self.text = text
      return
    }
    let bytes = Array(text.utf8)
    guard let first = bytes.first else { throw refuse(.empty) }
    guard first != UInt8(ascii: "-") else { throw refuse(.leadingHyphen) }
    for (index, scalar) in text.unicodeScalars.enumerated() where !MailAddress.isAllowed(scalar) {
      throw refuse(.character(scalar, column: index + 1))
    }
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count > 1 else { throw refuse(.noAt) }
    guard parts.count == 2 else { throw refuse(.severalAts) }
    guard parts[0].count <= 64, bytes.count <= 254 else { throw refuse(.tooLong) }
    guard MailAddress.isDotted(parts[0]) else { throw refuse(.localPart) }
    guard MailAddress.isDomain(parts[1]) else { throw refuse(.domain) }
    self.text = text
  }

  /// Whether mail can safely go to an address as it is kept.
  public static func isSafe(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isPlain(bytes) || (try? MailAddress(String(decoding: bytes, as: UTF8.self))) != nil
  }

  /// Whether it is letters, digits and dots with one `@` among them, which passes every check.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (place, start, at) = (0, 0, -1)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "@"):
        guard place > start else { return false }
        start = place + 1
        guard byte == UInt8(ascii: "@") else { break }
        guard at < 0 else { return false }
        at = place
      default:
        guard isLetterDigitOrHyphen(byte), byte != UInt8(ascii: "-") else { return false }
      }
      place += 1
    }
    // A label of a domain has 63 bytes at most: what is shorter as a whole need not be looked at closer.
    return at > 0 && place > start && place < 64
  }

  /// Letters, digits and the signs that no mail system takes for a pipe, a file or a route.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case "@", ".", "-", "_", "+", "'", "=", "&", "#", "$", "*", "~", "^", "?", "{", "}": true
    default: false
    }
  }

  /// Whether the bytes are one or more pieces with single dots between them.
  private static func isDotted(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }

  private static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy(isLetterDigitOrHyphen)
    }
  }

  private static func isLetterDigitOrHyphen(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
