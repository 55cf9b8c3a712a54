import AttestText

/// One line for people, made so that text from outside cannot get in raw.
///
/// Write it as a literal: `"Recorded for \(name, .bold)."` What stands in the literal is ours and trusted; whatever
/// is interpolated is escaped, whichever type it has. There is no other way to make one from a text.
struct Line: Sendable, Equatable {
  /// A piece in one style, already safe to show.
  struct Span: Sendable, Equatable {
    /// The text, escaped.
    let text: String
    /// How it looks.
    let style: Style
    /// What stands there instead where people's values are hidden; nil for a piece that is nobody's.
    var hidden: String?
  }

  /// The pieces, left to right.
  private(set) var spans: [Span] = []

  /// By how many columns the lines are set in that follow when this one is wrapped.
  var hanging = 0

  /// What stands in the place of somebody's value where it is hidden.
  static let hiddenValue = "[hidden]"

  /// An empty line.
  static let empty = Line()

  /// An empty line.
  init() {}

  /// A line, said outright where the compiler would take a literal for a text: `Line("  \(name)").hanging(4)`.
  init(_ line: Line) { self = line }

  /// A text from anywhere, escaped.
  init(outside text: String, _ style: Style = []) {
    add(Escaping.line(text), style)
  }

  /// Whether nothing would be shown.
  var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }

  /// The text without styles.
  var plain: String { spans.map(\.text).joined() }

  /// How many columns the line takes.
  var width: Int { spans.reduce(0) { $0 + Columns.width(of: $1.text) } }

  /// The text as it is sent to a terminal, with styles when they are wanted.
  func rendered(styled: Bool) -> String {
    guard styled else { return plain }
    return spans.map { span in
      let sequence = span.style.sequence
      return sequence.isEmpty ? span.text : sequence + span.text + Style.reset
    }.joined()
  }

  /// The line with another after it.
  static func + (left: Line, right: Line) -> Line {
    var sum = left
    for span in right.spans { sum.add(span) }
    return sum
  }

  /// The line with every piece in a further style.
  func styled(_ style: Style) -> Line {
    var line = Line()
    line.hanging = hanging
    for span in spans { line.add(span, style) }
    return line
  }

  /// Whether a piece of it is somebody's, to be hidden in a log.
  var isPersonal: Bool { spans.contains { $0.hidden != nil } }

  /// The line without what is somebody's.
  var withoutPersonal: Line {
    var line = Line()
    line.hanging = hanging
    for span in spans { line.add(span.hidden ?? span.text, span.style) }
    return line
  }

  /// The line, whose continuations are set in by so many columns.
  func hanging(_ columns: Int) -> Line {
    var line = self
    line.hanging = columns
    return line
  }

  /// Lines with another between each two.
  static func joined(_ lines: some Sequence<Line>, by separator: Line) -> Line {
    var sum = Line()
    for (place, line) in lines.enumerated() {
      sum = place == 0 ? line : sum + separator + line
    }
    return sum
  }

  /// Adds a text that is safe to show.
  fileprivate mutating func add(_ text: String, _ style: Style) {
    guard !text.isEmpty else { return }
    if let last = spans.last, last.style == style, last.hidden == nil {
      spans[spans.count - 1] = Span(text: last.text + text, style: style)
    } else {
      spans.append(Span(text: text, style: style))
    }
  }

  /// Adds a piece of another line, in a further style.
  fileprivate mutating func add(_ span: Span, _ style: Style = []) {
    guard let hidden = span.hidden else { return add(span.text, span.style.union(style)) }
    spans.append(Span(text: span.text, style: span.style.union(style), hidden: hidden))
  }

  /// So many spaces.
  static func spaces(_ count: Int) -> Line {
    var line = Line()
    line.add(String(repeating: " ", count: max(0, count)), [])
    return line
  }

  /// The line made of these characters of another; for wrapping and cutting, which never add any.
  init(_ characters: some Sequence<(character: Character, style: Style)>) {
    for piece in characters { add(String(piece.character), piece.style) }
  }
}

extension Line: ExpressibleByStringInterpolation {
  /// Collects the pieces of a literal.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var line = Line()

    init(literalCapacity: Int, interpolationCount: Int) {}

    /// Our own words.
    mutating func appendLiteral(_ literal: String) { line.add(literal, []) }

    /// A value from anywhere, escaped.
    mutating func appendInterpolation(_ value: some CustomStringConvertible, _ style: Style = []) {
      line.add(Escaping.line(value.description), style)
    }

    /// A line inside a line.
    mutating func appendInterpolation(_ inner: Line, _ style: Style = []) {
      for span in inner.spans { line.add(span, style) }
    }

    /// Somebody's name, address, or what a file says of them: shown on a terminal, hidden in a log.
    mutating func appendInterpolation(
      personal value: String, hidden: String = Line.hiddenValue, _ style: Style = []
    ) {
      line.add(Span(text: Escaping.line(value), style: style, hidden: Escaping.line(hidden)))
    }
  }

  init(stringLiteral literal: String) { add(literal, []) }

  init(stringInterpolation: StringInterpolation) { self = stringInterpolation.line }
}
