extension Document {
  /// One heading, paragraph or list item as plain text, with the heading that it stands under.
  public struct Paragraph: Hashable, Sendable {
    /// The last heading before it; empty when there is none.
    public let section: String
    /// Its text on one line, with its bullet or number.
    public let text: String
  }

  /// The document as a run of paragraphs, for counting and comparing.
  public var paragraphs: [Paragraph] {
    var flattener = Flattener()
    flattener.take(blocks, marker: "")
    return flattener.paragraphs
  }

  private struct Flattener {
    var paragraphs: [Paragraph] = []
    private var section = ""

    mutating func take(_ blocks: [Block], marker: String) {
      var marker = marker
      for block in blocks {
        take(block, marker: marker)
        marker = ""
      }
    }

    private mutating func take(_ block: Block, marker: String) {
      switch block {
      case .heading(_, let runs):
        section = StyledLine(runs).text
        add(section, marker)
      case .paragraph(let runs): add(StyledLine(runs).text, marker)
      case .quote(let blocks): take(blocks, marker: marker)
      case .list(let items, _):
        for item in items {
          take(item.blocks, marker: marker + item.marker + " ")
        }
      case .code(let lines), .lines(let lines): add(lines.joined(separator: " "), marker)
      case .rule: break
      }
    }

    private mutating func add(_ text: String, _ marker: String) {
      let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" }
      guard !words.isEmpty else { return }
      paragraphs.append(Paragraph(section: section, text: marker + words.joined(separator: " ")))
    }
  }
}
