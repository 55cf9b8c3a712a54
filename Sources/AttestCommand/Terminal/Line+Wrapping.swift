import AttestText

extension Line {
  /// A character with its looks and its columns.
  private typealias Cell = (character: Character, style: Style, width: Int)

  /// The line in as many lines as it takes at this width, broken at spaces, and inside a word where one is too long.
  ///
  /// Works at any width: below one column it is taken as one, and a wide character then stands alone.
  func wrapped(to width: Int) -> [Line] {
    let width = max(1, width)
    guard self.width > width else { return [self] }
    var lines: [Line] = []
    var rest = cells[...]
    while !rest.isEmpty {
      let indent = lines.isEmpty || hanging > width - 2 ? 0 : hanging
      let taken = Line.fitting(rest, in: width - indent)
      lines.append(.spaces(indent) + Line(taken.map { ($0.character, $0.style) }))
      rest = rest.dropFirst(taken.count)
      // The spaces at which a line was broken are shown nowhere.
      rest = rest.drop { $0.character == " " }
    }
    return lines
  }

  /// The line, or as much of it as fits before `…`.
  func cut(to width: Int) -> Line {
    guard self.width > width else { return self }
    guard width > 0 else { return .empty }
    var used = 1
    let kept = cells.prefix { cell in
      used += cell.width
      return used <= width
    }
    return Line(kept.map { ($0.character, $0.style) }) + "…"
  }

  /// The line with spaces after it, or before it, up to a width.
  func padded(to width: Int, alignedRight: Bool = false) -> Line {
    let gap = Line.spaces(width - self.width)
    return alignedRight ? gap + self : self + gap
  }

  private var cells: [Cell] {
    spans.flatMap { span in
      span.text.map { ($0, span.style, Columns.width(of: $0)) }
    }
  }

  /// The first cells that go on one line: at least one, whatever its width.
  private static func fitting(_ cells: ArraySlice<Cell>, in width: Int) -> ArraySlice<Cell> {
    var used = 0
    var lastBreak: Int?
    for index in cells.indices {
      used += cells[index].width
      if used > width {
        if cells[index].character == " ", lastBreak == nil || cells[index - 1].character != " " {
          return cells[..<index]
        }
        if let lastBreak { return cells[..<lastBreak] }
        return cells[..<max(index, cells.startIndex + 1)]
      }
      let isAfterWord = index > cells.startIndex && cells[index - 1].character != " "
      if isAfterWord, cells[index].character == " " { lastBreak = index }
    }
    return cells
  }
}
