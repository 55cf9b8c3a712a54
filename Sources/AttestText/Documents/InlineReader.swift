internal import CMarkdown

/// Turns the inline nodes of a paragraph or heading into pieces of escaped text.
struct InlineReader {
  private var runs: [StyledRun] = []

  /// How deep emphasis and links may nest; what lies deeper is shown as the text it holds.
  private static let deepest = 24

  /// The pieces of text in a block; a line end that the author wanted is a piece `"\n"`.
  static func runs(in block: OpaquePointer) -> [StyledRun] {
    var reader = InlineReader()
    reader.readChildren(of: block, [], depth: 0)
    return StyledLine(reader.runs).runs
  }

  private mutating func readChildren(of node: OpaquePointer, _ style: TextStyle, depth: Int) {
    guard depth < InlineReader.deepest else {
      runs.append(StyledRun(MarkdownReader.literals(under: node), style))
      return
    }
    for child in MarkdownReader.children(of: node) {
      read(child, style, depth: depth)
    }
  }

  private mutating func read(_ node: OpaquePointer, _ style: TextStyle, depth: Int) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_HTML_INLINE: add(MarkdownReader.literal(of: node), style)
    case CMARK_NODE_CODE: add(MarkdownReader.literal(of: node), style.union(.code))
    case CMARK_NODE_SOFTBREAK: runs.append(StyledRun(" ", style))
    case CMARK_NODE_LINEBREAK: runs.append(StyledRun("\n", style))
    case CMARK_NODE_EMPH: readChildren(of: node, style.union(.emphasis), depth: depth + 1)
    case CMARK_NODE_STRONG: readChildren(of: node, style.union(.strong), depth: depth + 1)
    case CMARK_NODE_LINK: readLink(node, style, depth: depth)
    case CMARK_NODE_IMAGE:
      runs.append(StyledRun("[picture: ", style))
      readChildren(of: node, style, depth: depth + 1)
      runs.append(StyledRun("]", style))
      addAddress(of: node, style)
    default: readChildren(of: node, style, depth: depth + 1)
    }
  }

  private mutating func add(_ text: String, _ style: TextStyle) {
    runs.append(StyledRun(Escaping.line(text), style))
  }

  private mutating func readLink(_ node: OpaquePointer, _ style: TextStyle, depth: Int) {
    readChildren(of: node, style, depth: depth + 1)
    let shown = MarkdownReader.literals(under: node)
    let address = InlineReader.address(of: node)
    guard address != shown, address != "mailto:" + shown else { return }
    addAddress(of: node, style)
  }

  private mutating func addAddress(of node: OpaquePointer, _ style: TextStyle) {
    let address = InlineReader.address(of: node)
    guard !address.isEmpty else { return }
    runs.append(StyledRun(" (", style))
    runs.append(StyledRun(address, style.union(.address)))
    runs.append(StyledRun(")", style))
  }

  private static func address(of node: OpaquePointer) -> String {
    Escaping.line(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
  }
}
