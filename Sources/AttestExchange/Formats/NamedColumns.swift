import AttestText

/// A file of which some columns are read by their names, row by row.
final class NamedColumns {
  /// What a step forward came upon.
  enum Step {
    case row
    case bad(Problem)
    case end
  }

  let headers: [String]
  private let name: String
  private let reader: CSVReader
  private let header: Header
  private var cells: [String] = []
  private var line = 1

  /// Opens a file of a folder.
  ///
  /// - Throws: `ReadError`, or `missing` when a column is not there.
  init(file: String, in folder: String, _ options: ImportOptions, needed: [String]) throws {
    name = file
    (reader, headers, _) = try TableOpening.readHeader(.file(folder + "/" + file), options)
    reader.allowsShortRows = true
    header = Header(headers)
    let missing = needed.filter { [header] name in !header.has(name) }
    guard missing.isEmpty else {
      throw HeaderError.missing(columns: missing, table: file, nearest: [:], found: headers)
    }
  }

  /// Goes on to the next row.
  func next() throws(ReadError) -> Step {
    switch try reader.advance() {
    case .end: return .end
    case .bad(let problem): return .bad(problem)
    case .row:
      (cells, line) = reader.withRow { row in (row.texts, row.line) }
      return .row
    }
  }

  func has(_ name: String) -> Bool { header.has(name) }

  /// The cell of the row in the column of this name; empty if there is none.
  subscript(name: String) -> String {
    guard let column = header.columns(named: name).first, column < cells.count else { return "" }
    return CellScratch.trimmed(cells[column])
  }

  /// Where the cell stands.
  func place(of name: String) -> SourcePlace {
    guard let column = header.columns(named: name).first else { return SourcePlace(line: line, column: 1) }
    return reader.withRow { row in row.place(of: column) }
  }

  /// What to say of a cell that holds none of the words it should; real files have rows that are shifted by a column.
  func unexpected(_ name: String, _ words: [String]) -> Problem? {
    let word = self[name]
    guard has(name), !words.contains(word.lowercased()) else { return nil }
    let expected = words.filter { !$0.isEmpty }
    return Problem(
      place: place(of: name), column: name, value: word,
      reason: .unknownWord(expected: expected, nearest: NearMiss.of(word, among: expected)))
  }
}
