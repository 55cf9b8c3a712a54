/// A policy or lesson as blocks of text that are safe to show.
///
/// All text in it is escaped: control characters, escape sequences and marks that turn the direction of writing
/// stand as `\u{1B}`. Raw HTML is text like any other.
public struct Document: Hashable, Sendable {
  /// The most bytes that a document may have.
  public static let mostBytes = 1 << 20

  /// The blocks in order.
  public let blocks: [Block]

  /// One block of text.
  public enum Block: Hashable, Sendable {
    /// A heading; level 1 is the title.
    case heading(level: Int, [StyledRun])
    /// A paragraph; a line end in a piece is one the author wanted.
    case paragraph([StyledRun])
    /// Blocks quoted from somebody else.
    indirect case quote([Block])
    /// A list; tight ones have no blank lines between items.
    indirect case list([Item], tight: Bool)
    /// Lines whose spaces matter.
    case code([String])
    /// Lines of plain text, each with its own indent.
    case lines([String])
    /// A break between two parts.
    case rule
  }

  /// One item of a list.
  public struct Item: Hashable, Sendable {
    /// What stands before it: a bullet, or its number.
    public let marker: String
    /// What it says.
    public let blocks: [Block]
  }

  /// Reads a document from its bytes, kept as they are by whoever stores them.
  public init(_ bytes: [UInt8], _ kind: DocumentKind) throws(DocumentError) {
    if let error = bytes.withUnsafeBufferPointer({ Document.error(in: $0) }) { throw error }
    let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    switch kind {
    case .markdown:
      blocks = bytes.withUnsafeBufferPointer { MarkdownReader.blocks(.init(rebasing: $0[start...])) }
    case .plain: blocks = PlainReader.blocks(String(decoding: bytes[start...], as: UTF8.self))
    }
  }

  /// A document of a text that was checked before, such as one out of the register; never fails.
  public init(checked text: String, _ kind: DocumentKind) {
    switch kind {
    case .markdown:
      var text = text
      blocks = text.withUTF8 { MarkdownReader.blocks($0) }
    case .plain: blocks = PlainReader.blocks(text)
    }
  }

  /// The text of the first heading of the first level.
  public var title: String? {
    for case .heading(1, let runs) in blocks {
      return StyledLine(runs).text
    }
    return nil
  }

  private static func error(in bytes: UnsafeBufferPointer<UInt8>) -> DocumentError? {
    guard bytes.count <= mostBytes else { return .tooLong(bytes: bytes.count) }
    var reader = ScalarReader(bytes)
    var (line, lineStart, empty) = (1, 0, true)
    while let read = reader.next() {
      let column = read.offset - lineStart + 1
      guard let scalar = read.scalar else {
        return .notUTF8(byte: bytes[read.offset], line: line, column: column)
      }
      if scalar == "\0" { return .binary(line: line, column: column) }
      if scalar == "\n" { (line, lineStart) = (line + 1, read.offset + 1) }
      if !scalar.properties.isWhitespace, scalar != "\u{FEFF}" { empty = false }
    }
    return empty ? .empty : nil
  }
}
