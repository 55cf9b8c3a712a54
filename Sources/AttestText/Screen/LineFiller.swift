/// Fills lines with words, character by character.
struct LineFiller {
  private let width: Int
  private var lines: [StyledLine] = []
  private var line: [StyledRun] = []
  private var lineWidth = 0
  private var word: [StyledRun] = []
  private var wordWidth = 0
  private var spaceStyle: TextStyle?

  init(width: Int) {
    self.width = width
  }

  mutating func take(_ character: Character, _ style: TextStyle) {
    switch character {
    case " ", "\t":
      endWord()
      spaceStyle = style
    case "\n", "\r\n":
      endWord()
      endLine()
    default:
      add(character, style)
    }
  }

  mutating func finish() -> [StyledLine] {
    endWord()
    if !line.isEmpty || lines.isEmpty { endLine() }
    return lines
  }

  private mutating func add(_ character: Character, _ style: TextStyle) {
    let columns = Columns.width(of: character)
    if wordWidth + columns > width { breakWord() }
    if let last = word.last, last.style == style {
      word[word.count - 1].text.append(character)
    } else {
      word.append(StyledRun(String(character), style))
    }
    wordWidth += columns
  }

  /// A word that fills a whole line by itself goes there, and the rest of it on.
  private mutating func breakWord() {
    endWord()
    endLine()
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if !line.isEmpty, lineWidth + 1 + wordWidth > width { endLine() }
    if !line.isEmpty {
      let both = line.last.map { $0.style.intersection(spaceStyle ?? []) } ?? []
      line.append(StyledRun(" ", both))
      lineWidth += 1
    }
    line += word
    lineWidth += wordWidth
    (word, wordWidth, spaceStyle) = ([], 0, nil)
  }

  private mutating func endLine() {
    lines.append(StyledLine(line))
    (line, lineWidth, spaceStyle) = ([], 0, nil)
  }
}
