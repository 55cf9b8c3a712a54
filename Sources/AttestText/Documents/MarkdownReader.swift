internal import CMarkdown

/// Turns cmark's tree into blocks whose text is escaped.
enum MarkdownReader {
  /// How deep quotes and lists may nest; what lies deeper is shown as the text it holds.
  private static let deepest = 24

  static func blocks(_ bytes: UnsafeBufferPointer<UInt8>) -> [Document.Block] {
    let options = CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_SAFE
    let root = bytes.withMemoryRebound(to: CChar.self) {
      cmark_parse_document($0.baseAddress, $0.count, options)
    }
    guard let root else { return [] }
    defer { cmark_node_free(root) }
    return children(of: root).flatMap { blocks(from: $0, depth: 0) }
  }

  private static func blocks(from node: OpaquePointer, depth: Int) -> [Document.Block] {
    guard depth < deepest else { return [.paragraph([StyledRun(literals(under: node))])] }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      let level = Int(cmark_node_get_heading_level(node))
      return [.heading(level: level, InlineReader.runs(in: node))]
    case CMARK_NODE_PARAGRAPH: return [.paragraph(InlineReader.runs(in: node))]
    case CMARK_NODE_BLOCK_QUOTE:
      return [.quote(children(of: node).flatMap { blocks(from: $0, depth: depth + 1) })]
    case CMARK_NODE_LIST: return [list(from: node, depth: depth)]
    case CMARK_NODE_CODE_BLOCK: return [.code(TextLines.of(literal(of: node)).map(Escaping.lines))]
    case CMARK_NODE_HTML_BLOCK: return [.lines(TextLines.of(literal(of: node)).map(Escaping.lines))]
    case CMARK_NODE_THEMATIC_BREAK: return [.rule]
    default: return children(of: node).flatMap { blocks(from: $0, depth: depth + 1) }
    }
  }

  private static func list(from node: OpaquePointer, depth: Int) -> Document.Block {
    let ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let end = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? ")" : "."
    let start = Int(cmark_node_get_list_start(node))
    let items = children(of: node).enumerated().map { index, item in
      Document.Item(
        marker: ordered ? "\(start + index)\(end)" : "•",
        blocks: children(of: item).flatMap { blocks(from: $0, depth: depth + 1) })
    }
    return .list(items, tight: cmark_node_get_list_tight(node) == 1)
  }

  static func children(of node: OpaquePointer) -> [OpaquePointer] {
    var children: [OpaquePointer] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      children.append(child)
      next = cmark_node_next(child)
    }
    return children
  }

  /// A node's own text, not yet escaped.
  static func literal(of node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  /// All the text under a node, however deep, without recursion.
  static func literals(under node: OpaquePointer) -> String {
    guard let iterator = cmark_iter_new(node) else { return "" }
    defer { cmark_iter_free(iterator) }
    var text: [String] = []
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let current = cmark_iter_get_node(iterator) else { continue }
      let literal = literal(of: current)
      if !literal.isEmpty { text.append(Escaping.line(literal)) }
    }
    return text.joined(separator: " ")
  }
}
