import AttestText

/// The lines of one question, comments left out: what stands between blank lines.
struct GIFTBlock {
  /// The characters, escapes undone.
  let units: [GIFTUnit]
  /// The category that it stands under.
  let category: String?

  /// Cuts a quiz into its questions; `report` hears of lines that are neither a question's nor known.
  static func blocks(of source: SourceText, report: (QuizFault, Int) -> Void) -> [GIFTBlock] {
    var cutter = Cutter()
    var start = 0
    let scalars = source.scalars
    while start <= scalars.count {
      let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
      cutter.take(scalars[start..<end], report: report)
      start = end + 1
    }
    cutter.finish()
    return cutter.blocks
  }

  private struct Cutter {
    private(set) var blocks: [GIFTBlock] = []
    private var lines: [(scalar: Unicode.Scalar, offset: Int)] = []
    private var category: String?

    mutating func take(_ line: ArraySlice<Unicode.Scalar>, report: (QuizFault, Int) -> Void) {
      let text = line.drop { $0.isBlank }
      if text.isEmpty {
        finish()
      } else if text.starts(with: ["/", "/"]) {
        return
      } else if text.starts(with: "$CATEGORY:".unicodeScalars) {
        finish()
        let path = text.dropFirst(10).drop { $0.isBlank }
        let last = path.lastIndex { !$0.isBlank } ?? path.startIndex
        category = path.isEmpty ? nil : String(path[...last])
      } else if lines.isEmpty, text.first == "$", text.dropFirst().first?.properties.isAlphabetic == true {
        report(.unknownDirective(String(text)), text.startIndex)
      } else {
        for index in line.indices { lines.append((line[index], index)) }
        lines.append(("\n", line.endIndex))
      }
    }

    mutating func finish() {
      guard !lines.isEmpty else { return }
      blocks.append(GIFTBlock(units: GIFTUnit.units(of: lines), category: category))
      lines = []
    }
  }
}
