extension DocumentDifference {
  /// The changes as lines for a terminal, none wider than `width` columns (at least 2).
  ///
  /// Each section's heading comes once. Paragraphs begin with `+`, `-` or `~`; in a reworded one `[-old-]` and
  /// `{+new+}` stand around the words, so that nothing hangs on colour.
  public func lines(width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    var section: String?
    for change in changes {
      if !lines.isEmpty { lines.append(StyledLine()) }
      if change.section != section, !change.section.isEmpty {
        lines += Wrapping.lines(of: [StyledRun(change.section, .heading)], width: width)
      }
      section = change.section
      lines += DocumentDifference.lines(of: change.kind, width: max(2, width))
    }
    return lines
  }

  private static func lines(of kind: Kind, width: Int) -> [StyledLine] {
    switch kind {
    case .added(let text): hanging("+ ", [StyledRun(text, .added)], .added, width)
    case .removed(let text): hanging("- ", [StyledRun(text, .removed)], .removed, width)
    case .reworded(let words): hanging("~ ", words.map(run).joined(by: StyledRun(" ")), [], width)
    }
  }

  private static func run(of words: Words) -> StyledRun {
    switch words {
    case .kept(let text): StyledRun(text)
    case .removed(let text): StyledRun("[-\(text)-]", .removed)
    case .added(let text): StyledRun("{+\(text)+}", .added)
    }
  }

  private static func hanging(
    _ mark: String, _ runs: [StyledRun], _ style: TextStyle, _ width: Int
  ) -> [StyledLine] {
    guard width >= 12 else { return Wrapping.lines(of: [StyledRun(mark, style)] + runs, width: width) }
    return Wrapping.lines(of: runs, width: width - 2).enumerated().map { index, line in
      line.prefixed(index == 0 ? StyledRun(mark, style) : StyledRun("  "))
    }
  }
}

extension [StyledRun] {
  /// The pieces with another one between each two.
  fileprivate func joined(by separator: StyledRun) -> [StyledRun] {
    Array(map { [$0] }.joined(separator: [separator]))
  }
}
