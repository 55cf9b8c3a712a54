import AttestText

/// A piece of a parsed template.
enum TemplateNode: Sendable {
  case text(String)
  case field(String)
  /// Rendered for each of a list, or once if so; inverted, once if not.
  case section(String, isInverted: Bool, [TemplateNode])
}

/// Parses a template against the fields that it may use, finding every mistake in one go.
struct TemplateParser {
  private struct Open {
    let name: String
    let isInverted: Bool
    let token: TemplateToken
    /// The fields inside; nil inside a section that is not known, where nothing more is complained about.
    let fields: [String: TemplateFieldKind]?
    var nodes: [TemplateNode] = []
  }

  private let file: String
  private var stack: [Open] = []
  private var top: [TemplateNode] = []
  private let fields: [String: TemplateFieldKind]
  private(set) var errors: [TemplateError] = []

  init(file: String, fields: [String: TemplateFieldKind]) {
    self.file = file
    self.fields = fields
  }

  /// The nodes of some lines of the source, the first of which has this number.
  mutating func nodes(of lines: ArraySlice<Substring.UnicodeScalarView>, allowsParagraphs: Bool)
    -> [TemplateNode]
  {
    for (index, line) in zip(lines.indices, lines) {
      for token in TemplateLexer.tokens(ofLine: line, number: index + 1) {
        take(token, allowsParagraphs: allowsParagraphs)
      }
    }
    while let open = stack.popLast() {
      fail(.unclosedSection(open.name), at: open.token)
    }
    defer { top = [] }
    return top
  }

  /// Notes a mistake at a place.
  mutating func fail(_ fault: TemplateError.Fault, line: Int, column: Int) {
    errors.append(TemplateError(file: file, line: line, column: column, fault: fault))
  }

  private mutating func fail(_ fault: TemplateError.Fault, at token: TemplateToken) {
    fail(fault, line: token.line, column: token.column)
  }

  private mutating func add(_ node: TemplateNode) {
    if stack.isEmpty { top.append(node) } else { stack[stack.count - 1].nodes.append(node) }
  }

  private mutating func take(_ token: TemplateToken, allowsParagraphs: Bool) {
    switch token.kind {
    case .text(let text): add(.text(text))
    case .note: break
    case .bad(let fault): fail(fault, at: token)
    case .field(let name, let isAlone):
      switch kind(of: name, at: token) {
      case .flag?, .list?: fail(.onlySection(name), at: token)
      case .paragraphs? where !isAlone || !allowsParagraphs: fail(.onlyAlone(name), at: token)
      case .line?, .paragraphs?: add(.field(name))
      case nil: break
      }
    case .open(let name, let isInverted): open(name, isInverted: isInverted, at: token)
    case .close(let name): close(name, at: token)
    }
  }

  private mutating func open(_ name: String, isInverted: Bool, at token: TemplateToken) {
    let inside: [String: TemplateFieldKind]?
    switch kind(of: name, at: token) {
    case nil: inside = nil
    case .list(let items)? where !isInverted: inside = scope?.merging(items) { _, inner in inner }
    case .flag?, .line?, .list?, .paragraphs?: inside = scope
    }
    stack.append(Open(name: name, isInverted: isInverted, token: token, fields: inside))
  }

  private mutating func close(_ name: String, at token: TemplateToken) {
    guard let last = stack.last, last.name == name else {
      fail(.strayClose(name, open: stack.last?.name), at: token)
      // Where an outer section is closed, the inner ones were forgotten: one mistake, not two.
      if let outer = stack.lastIndex(where: { $0.name == name }) { stack.removeSubrange(outer...) }
      return
    }
    stack.removeLast()
    add(.section(name, isInverted: last.isInverted, last.nodes))
  }

  /// The fields that may be used at this point; nil where anything goes.
  private var scope: [String: TemplateFieldKind]? {
    if let last = stack.last { return last.fields }
    return fields
  }

  private mutating func kind(of name: String, at token: TemplateToken) -> TemplateFieldKind? {
    guard let scope else { return nil }
    if let kind = scope[name] { return kind }
    let allowed = scope.keys.sorted()
    fail(.unknownField(name, nearest: NearMiss.of(name, among: allowed), allowed: allowed), at: token)
    return nil
  }
}
