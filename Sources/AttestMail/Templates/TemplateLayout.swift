import AttestText

/// A filled-in template as blocks, from which both forms of the text are made.
///
/// A line that begins with `# ` is a heading, with `- ` an item of a list (two spaces continue it), with four spaces
/// something to type; an empty line ends a paragraph.
struct TemplateLayout {
  private enum Block {
    case heading(Line)
    case paragraph([Line])
    case list([[Line]])
    case typed([Line])
    case text(String)
  }

  /// The runs of one line; the first literal has lost the mark of its block.
  private typealias Line = [TemplateRun]

  private let blocks: [Block]

  init(_ runs: [TemplateRun]) {
    var blocks: [Block] = []
    var isNew = true
    for line in TemplateLayout.lines(of: runs) {
      if TemplateLayout.isBlank(line) {
        isNew = true
        continue
      }
      if isNew || !TemplateLayout.extend(&blocks, with: line) { blocks.append(TemplateLayout.block(line)) }
      isNew = false
    }
    self.blocks = blocks
  }

  /// The text with an empty line between blocks; the last line is ended.
  var plain: String {
    blocks.map { block in
      switch block {
      case .heading(let line): TemplateLayout.underlined(TemplateLayout.plain(line))
      case .paragraph(let lines): lines.map(TemplateLayout.plain).joined(separator: "\n")
      case .typed(let lines): lines.map { "    " + TemplateLayout.plain($0) }.joined(separator: "\n")
      case .list(let items):
        items.map { "- " + $0.map(TemplateLayout.plain).joined(separator: "\n  ") }.joined(separator: "\n")
      case .text(let text): text
      }
    }.joined(separator: "\n\n") + "\n"
  }

  private static func underlined(_ heading: String) -> String {
    heading + "\n" + String(repeating: "=", count: Columns.width(of: heading))
  }

  private static func plain(_ line: Line) -> String {
    line.map { run in
      switch run {
      case .literal(let text), .value(let text), .paragraphs(let text): text
      }
    }.joined()
  }

  /// The text as HTML blocks, everything in it escaped.
  var html: String {
    blocks.map { block in
      switch block {
      case .heading(let line): "<h2>\(TemplateLayout.html(line))</h2>\n"
      case .paragraph(let lines): "<p>\(lines.map(TemplateLayout.html).joined(separator: "\n"))</p>\n"
      case .typed(let lines): "<pre>\(lines.map(TemplateLayout.html).joined(separator: "\n"))</pre>\n"
      case .list(let items):
        "<ul>\n"
          + items.map { "<li>\($0.map(TemplateLayout.html).joined(separator: "<br>\n"))</li>\n" }.joined()
          + "</ul>\n"
      case .text(let text): HTMLText.paragraphs(text)
      }
    }.joined()
  }

  private static func html(_ line: Line) -> String {
    line.map { run in
      switch run {
      case .literal(let text): HTMLText.rules(in: HTMLText.escaped(text))
      case .value(let text), .paragraphs(let text): HTMLText.escaped(text)
      }
    }.joined()
  }

  /// The runs in lines; only the template's own line feeds end one.
  private static func lines(of runs: [TemplateRun]) -> [Line] {
    var lines: [Line] = [[]]
    for run in runs {
      guard case .literal(let text) = run else {
        lines[lines.count - 1].append(run)
        continue
      }
      let pieces = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 { lines.append([]) }
        if !piece.isEmpty { lines[lines.count - 1].append(.literal(String(piece))) }
      }
    }
    return lines
  }

  private static func isBlank(_ line: Line) -> Bool {
    plain(line).unicodeScalars.allSatisfy { $0 == " " || $0 == "\t" }
  }

  private static func block(_ line: Line) -> Block {
    if case .paragraphs(let text)? = line.first(where: { if case .paragraphs = $0 { true } else { false } }) {
      return .text(text)
    }
    if let rest = line.without("# ") { return .heading(rest) }
    if let rest = line.without("- ") { return .list([[rest]]) }
    if let rest = line.without("    ") { return .typed([rest]) }
    return .paragraph([line])
  }

  /// Adds a line to the last block where it goes on there; false where it begins another.
  private static func extend(_ blocks: inout [Block], with line: Line) -> Bool {
    guard let last = blocks.last else { return false }
    switch (last, block(line)) {
    case (.paragraph(let lines), .paragraph): blocks[blocks.count - 1] = .paragraph(lines + [line])
    case (.typed(let lines), .typed(let more)): blocks[blocks.count - 1] = .typed(lines + more)
    case (.list(let items), .list(let more)): blocks[blocks.count - 1] = .list(items + more)
    case (.list(var items), .paragraph):
      guard let rest = line.without("  "), let item = items.popLast() else { return false }
      blocks[blocks.count - 1] = .list(items + [item + [rest]])
    default: return false
    }
    return true
  }
}

extension [TemplateRun] {
  /// The line without a mark at its beginning, if the template itself begins the line so.
  fileprivate func without(_ mark: String) -> [TemplateRun]? {
    guard case .literal(let text)? = first, text.unicodeScalars.starts(with: mark.unicodeScalars) else {
      return nil
    }
    return [.literal(String(text.unicodeScalars.dropFirst(mark.unicodeScalars.count)))] + dropFirst()
  }
}
