/// Breaks text into lines of at most so many columns.
///
/// Lines break at spaces; a word that is too long for a line is broken between characters as readers see them. A width
/// under 2 is taken as 2, because an emoji takes two columns.
public enum Wrapping {
  /// A text as lines no wider than `width`; its own line ends are kept.
  ///
  /// `first` stands before the first line and `rest` before the others, so that a list's text hangs clear of its
  /// bullet. Both are counted, and left out where they leave no room for text.
  public static func lines(
    _ text: String, width: Int, first: String = "", rest: String = ""
  ) -> [String] {
    let most = max(2, width)
    let margin = max(Columns.width(of: first), Columns.width(of: rest))
    let fits = most - margin >= 2
    let lines = lines(of: [StyledRun(text)], width: fits ? most - margin : most)
    guard fits else { return lines.map(\.text) }
    return lines.enumerated().map { index, line in
      (index == 0 ? first : rest) + line.text
    }
  }

  /// Pieces of text as lines no wider than `width`; a line end in a piece is kept.
  public static func lines(of runs: [StyledRun], width: Int) -> [StyledLine] {
    var filler = LineFiller(width: max(2, width))
    for run in runs {
      for character in run.text {
        filler.take(character, run.style)
      }
    }
    return filler.finish()
  }

  /// A line whose spaces matter, such as code, broken between characters; tabs go to every fourth column.
  public static func verbatim(_ line: String, _ style: TextStyle, width: Int) -> [StyledLine] {
    let most = max(2, width)
    var lines: [StyledLine] = []
    var current = ""
    var used = 0
    for character in line {
      let piece = character == "\t" ? Columns.spaces(min(most, 4 - used % 4)) : String(character)
      let columns = Columns.width(of: piece)
      if used + columns > most {
        lines.append(StyledLine(current, style))
        (current, used) = ("", 0)
      }
      current += piece
      used += columns
    }
    lines.append(StyledLine(current, style))
    return lines
  }
}
