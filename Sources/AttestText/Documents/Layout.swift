/// Lays blocks out one under the other.
enum Layout {
  /// The fewest columns that an indent must leave for text.
  private static let leastText = 12

  static func lines(of blocks: [Document.Block], width: Int, tight: Bool) -> [StyledLine] {
    var lines: [StyledLine] = []
    for block in blocks {
      if !lines.isEmpty, !tight { lines.append(StyledLine()) }
      lines += self.lines(of: block, width: width)
    }
    return lines
  }

  private static func lines(of block: Document.Block, width: Int) -> [StyledLine] {
    switch block {
    case .heading(let level, let runs): heading(level, runs, width: width)
    case .paragraph(let runs): Wrapping.lines(of: runs, width: width)
    case .quote(let blocks): quote(blocks, width: width)
    case .list(let items, let tight): list(items, tight: tight, width: width)
    case .code(let lines): code(lines, width: width)
    case .lines(let lines): lines.flatMap { plain($0, width: width) }
    case .rule: [StyledLine(width < 5 ? "*" : "* * *")]
    }
  }

  private static func heading(_ level: Int, _ runs: [StyledRun], width: Int) -> [StyledLine] {
    let style: TextStyle = level == 1 ? [.heading, .title] : .heading
    return Wrapping.lines(of: runs.map { StyledRun($0.text, $0.style.union(style)) }, width: width)
  }

  private static func quote(_ blocks: [Document.Block], width: Int) -> [StyledLine] {
    let mark = width - 2 >= leastText ? "> " : ""
    return lines(of: blocks, width: width - mark.count, tight: false).map { line in
      StyledLine([StyledRun(mark, .quote)] + line.runs.map(quoted))
    }
  }

  private static func quoted(_ run: StyledRun) -> StyledRun {
    StyledRun(run.text, run.style.union(.quote))
  }

  private static func list(_ items: [Document.Item], tight: Bool, width: Int) -> [StyledLine] {
    let markerWidth = items.map { Columns.width(of: $0.marker) }.max() ?? 0
    var lines: [StyledLine] = []
    for item in items {
      if !lines.isEmpty, !tight { lines.append(StyledLine()) }
      lines += self.lines(of: item, hanging: markerWidth + 1, tight: tight, width: width)
    }
    return lines
  }

  private static func lines(
    of item: Document.Item, hanging: Int, tight: Bool, width: Int
  ) -> [StyledLine] {
    guard width - hanging >= leastText else {
      let marker = Wrapping.lines(of: [StyledRun(item.marker, .bullet)], width: width)
      return marker + lines(of: item.blocks, width: width, tight: tight)
    }
    let text = lines(of: item.blocks, width: width - hanging, tight: tight)
    let marker = StyledRun(Columns.padded(item.marker, to: hanging), .bullet)
    guard let first = text.first else { return [StyledLine(item.marker, .bullet)] }
    return [first.prefixed(marker)]
      + text.dropFirst().map { $0.prefixed(StyledRun(Columns.spaces(hanging))) }
  }

  private static func code(_ lines: [String], width: Int) -> [StyledLine] {
    let indent = width - 4 >= leastText ? 4 : 0
    return lines.flatMap { Wrapping.verbatim($0, .code, width: width - indent) }
      .map { $0.prefixed(StyledRun(Columns.spaces(indent))) }
  }

  /// A line of plain text with what does not fit under it, at the same indent.
  private static func plain(_ line: String, width: Int) -> [StyledLine] {
    let text = line.drop { $0 == " " || $0 == "\t" }
    let indent = line.prefix(line.count - text.count).reduce(0) { $0 + ($1 == "\t" ? 4 - $0 % 4 : 1) }
    let margin = width - indent >= leastText ? indent : 0
    return Wrapping.lines(of: [StyledRun(String(text))], width: width - margin)
      .map { $0.prefixed(StyledRun(Columns.spaces(margin))) }
  }
}
