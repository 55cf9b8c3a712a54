/// Why bytes cannot be a document, and where.
public enum DocumentError: Error, Hashable, Sendable {
  /// A byte that is not UTF-8 where it stands; line and column (in bytes) count from 1.
  case notUTF8(byte: UInt8, line: Int, column: Int)
  /// A NUL byte, which no text holds; line and column (in bytes) count from 1.
  case binary(line: Int, column: Int)
  /// More bytes than ``Document/mostBytes``.
  case tooLong(bytes: Int)
  /// Nothing but spaces.
  case empty
}

extension DocumentError: CustomStringConvertible {
  /// What was found, what was expected and what to do.
  public var description: String {
    switch self {
    case .notUTF8(let byte, let line, let column):
      "\(line):\(column): byte 0x\(Hex.text(of: CollectionOfOne(byte)).uppercased()) is not UTF-8: save the document "
        + "as UTF-8 text"
    case .binary(let line, let column):
      "\(line):\(column): a NUL byte, so this is no text: save the document as Markdown or plain text"
    case .tooLong(let bytes):
      "\(bytes) bytes long: a document has at most \(Document.mostBytes)"
    case .empty:
      "no text: a document says something"
    }
  }
}
