import AttestExchange
import AttestText

/// A delimited file as an import sees it, for people to read.
struct CSVPage {
  /// The file.
  let path: String
  /// What is seen.
  let preview: CSVPreview

  /// Prints encoding and delimiter, what the columns are taken for, and the first rows.
  func print(on console: Console) throws {
    let header = preview.first.first?.cells ?? []
    try console.print(
      "\(path): \(preview.encoding.title), \(preview.delimiter.title), "
        + "\(Wording.count(header.count, "column", "columns")), "
        + "\(Wording.count(max(0, preview.rows - 1), "row", "rows"))")
    if !preview.guessedTexts.isEmpty {
      let texts = preview.guessedTexts.prefix(8).map { "“\($0)”" }.joined(separator: ", ")
      try console.print("\("Not UTF-8:", .yellow) read as \(preview.encoding.title): \(texts)")
    }
    try console.print(.empty)
    if let (table, detection) = guess {
      try console.print("Taken for \(table, .bold):")
      for line in detection.lines { try console.print(Line("  \(line)").hanging(4)) }
    }
    // What is read in part may be another table, of which something lacks.
    if guess.map({ !$0.detection.ignored.isEmpty }) ?? true {
      for (table, error) in preview.obstacles.sorted(by: { $0.key < $1.key }) {
        try console.print(Line("\("Not yet \(table):", .yellow) \("\(error)").").hanging(4))
      }
    }
    if guess == nil, preview.obstacles.isEmpty {
      try console.print(
        Line("\("None of our tables:", .yellow) say at the import with --map which column is which.").hanging(4))
    }
    guard !header.isEmpty else { return }
    try console.print(.empty)
    var table = Table(columns: header.map { Table.Column(Line(outside: $0)) })
    for row in preview.first.dropFirst() { table.add(row: row.cells.map { Line(outside: $0) }) }
    try console.print(table)
  }

  /// The table that leaves the fewest of the file's columns unread.
  private var guess: (table: String, detection: Detection)? {
    preview.detections.min {
      ($0.value.ignored.count, $0.key) < ($1.value.ignored.count, $1.key)
    }.map { ($0.key, $0.value) }
  }
}
