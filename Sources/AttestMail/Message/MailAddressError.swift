import AttestText

/// Why a text is not an address that mail can go to.
public struct MailAddressError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with it.
  public enum Fault: Hashable, Sendable {
    /// There is nothing.
    case empty
    /// It begins with `-`, which a mail program would read as an option.
    case leadingHyphen
    /// It holds a character that an address here may not hold; the column counts from 1.
    case character(Unicode.Scalar, column: Int)
    /// It has no `@`.
    case noAt
    /// It has more than one `@`.
    case severalAts
    /// More than 64 bytes before the `@`, or more than 254 in all.
    case tooLong
    /// What stands before the `@` is empty, or has a dot at an end or two together.
    case localPart
    /// What stands after the `@` is not a domain.
    case domain
  }

  /// The text that was refused, unescaped.
  public let found: String
  /// What is wrong with it.
  public let fault: Fault

  /// The refusal in words: what was found, what was expected and what to do.
  public var description: String {
    "“\(Columns.cut(Escaping.line(found), to: 80))” is not an e-mail address: \(reason)"
  }

  private var reason: String {
    switch fault {
    case .empty: "it is empty. Leave the cell empty for somebody without an address."
    case .leadingHyphen: "it begins with “-”, which a mail program would read as an option."
    case .character(let scalar, let column):
      "“\(Escaping.line(String(Character(scalar))))” at column \(column) may not be in one."
        + (scalar.isASCII ? "" : " Write the domain in its “xn--” form if it has other letters.")
    case .noAt: "it has no “@”."
    case .severalAts: "it has more than one “@”. Write one address only."
    case .tooLong: "it is longer than 254 characters, or than 64 before the “@”."
    case .localPart: "a dot stands at the beginning, at the end or twice before the “@”."
    case .domain: "what stands after the “@” is not a domain such as school.example."
    }
  }
}
