/// A piece of a template's source with its place.
struct TemplateToken {
  enum Kind {
    /// Text as it stands, with its line feeds.
    case text(String)
    /// `{{name}}`; whether it is alone on its line.
    case field(String, isAlone: Bool)
    /// `{{#name}}`, or `{{^name}}` when inverted.
    case open(String, isInverted: Bool)
    /// `{{/name}}`
    case close(String)
    /// `{{! anything }}`
    case note
    /// Something between braces that is none of these.
    case bad(TemplateError.Fault)
  }

  let kind: Kind
  let line: Int
  let column: Int
}

/// Takes a template's source apart, line by line.
enum TemplateLexer {
  /// The pieces of one line with its line feed.
  ///
  /// A line that holds only an opening, a closing or a note leaves nothing behind, not even its end.
  static func tokens(ofLine line: Substring.UnicodeScalarView, number: Int) -> [TemplateToken] {
    var tokens: [TemplateToken] = []
    var literal = String.UnicodeScalarView()
    let scalars = Array(line)
    var index = 0
    func add(_ kind: TemplateToken.Kind, at column: Int) {
      tokens.append(TemplateToken(kind: kind, line: number, column: column))
    }
    while index < scalars.count {
      guard scalars[index] == "{", index + 1 < scalars.count, scalars[index + 1] == "{" else {
        literal.append(scalars[index])
        index += 1
        continue
      }
      if !literal.isEmpty { add(.text(String(literal)), at: index - literal.count + 1) }
      literal = String.UnicodeScalarView()
      guard let end = closing(in: scalars, from: index + 2) else {
        add(.bad(.unclosedTag), at: index + 1)
        return tokens
      }
      add(tag(scalars[(index + 2)..<end]), at: index + 1)
      index = end + 2
    }
    if !literal.isEmpty { add(.text(String(literal)), at: index - literal.count + 1) }
    if leavesNothing(tokens) { return solid(tokens) }
    return markedAlone(tokens) + [TemplateToken(kind: .text("\n"), line: number, column: index + 1)]
  }

  private static func closing(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    (start..<max(start, scalars.count - 1)).first { scalars[$0] == "}" && scalars[$0 + 1] == "}" }
  }

  private static func tag(_ scalars: ArraySlice<Unicode.Scalar>) -> TemplateToken.Kind {
    let inside = trimmed(scalars)
    guard let first = inside.first else { return .bad(.badTag("")) }
    if first == "!" { return .note }
    let isMarked = first == "#" || first == "^" || first == "/"
    let name = isMarked ? trimmed(inside.dropFirst()) : inside
    guard !name.isEmpty, name.allSatisfy(isNameScalar) else { return .bad(.badTag(text(inside))) }
    switch first {
    case "#": return .open(text(name), isInverted: false)
    case "^": return .open(text(name), isInverted: true)
    case "/": return .close(text(name))
    default: return .field(text(name), isAlone: false)
    }
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let tail = scalars.drop { $0 == " " }
    guard let last = tail.lastIndex(where: { $0 != " " }) else { return [] }
    return tail[...last]
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  /// Whether the line holds one opening, closing or note, and otherwise spaces.
  private static func leavesNothing(_ tokens: [TemplateToken]) -> Bool {
    guard solid(tokens).count == 1, let only = solid(tokens).first else { return false }
    switch only.kind {
    case .open, .close, .note: return true
    case .text, .field, .bad: return false
    }
  }

  /// The tokens of a line, with a field that has only spaces beside it marked as alone.
  private static func markedAlone(_ tokens: [TemplateToken]) -> [TemplateToken] {
    guard solid(tokens).count == 1, let only = solid(tokens).first, case .field(let name, _) = only.kind
    else {
      return tokens
    }
    let alone = TemplateToken(kind: .field(name, isAlone: true), line: only.line, column: only.column)
    return tokens.map { isBlank($0) ? $0 : alone }
  }

  /// The tokens that are not only spaces.
  private static func solid(_ tokens: [TemplateToken]) -> [TemplateToken] {
    tokens.filter { !isBlank($0) }
  }

  private static func isBlank(_ token: TemplateToken) -> Bool {
    guard case .text(let text) = token.kind else { return false }
    return text.unicodeScalars.allSatisfy { $0 == " " }
  }
}
