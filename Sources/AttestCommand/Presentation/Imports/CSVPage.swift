import Attest
import AttestExchange
import AttestText

/// A delimited file as an import sees it.
struct CSVPage {
  /// The file.
  let path: String
  /// Its encoding, where it is known.
  let encoding: TextEncoding?

  /// So many rows are shown.
  private static let shownRows = 5

  /// Prints every row as an array of strings; how many rows are bad.
  func printJSON(on console: Console) throws -> Int {
    let reader = try reader(Input(path: path), keepsBlankLines: true)
    var (rows, bad) = (0, 0)
    try console.output.write("[")
    try reader.forEach(
      row: { row in
        let cells = row.texts.map(SafeJSON.quoted).joined(separator: ",")
        try console.output.write("\(rows == 0 ? "" : ",")\n[\(cells)]")
        rows += 1
      },
      bad: { problem in
        console.note(Line(outside: problem.described(in: path)))
        bad += 1
      })
    try console.output.write(rows == 0 ? "]\n" : "\n]\n")
    return bad
  }

  /// Prints encoding, delimiter, columns and the first rows; how many rows are bad.
  func print(on console: Console) throws -> Int {
    let input = try Input(path: path).repeatable()
    let reader = try reader(input, keepsBlankLines: false)
    var (first, rows, problems) = ([[String]](), 0, [Problem]())
    try reader.forEach(
      row: { row in
        if rows <= CSVPage.shownRows { first.append(row.texts) }
        rows += 1
      }, bad: { problems.append($0) })
    for problem in problems { console.note(Line(outside: problem.described(in: path))) }
    try console.print(
      "\(path): \(reader.encoding.title), \(reader.delimiter.title), "
        + "\(Wording.count(reader.columns ?? 0, "column", "columns")), "
        + "\(Wording.count(max(0, rows - 1), "row", "rows"))")
    if reader.isEncodingGuessed {
      let texts = reader.guessedTexts.prefix(8).map { "“\($0)”" }.joined(separator: ", ")
      try console.print("\("Not UTF-8:", .yellow) read as \(reader.encoding.title): \(texts)")
    }
    try console.print(.empty)
    try printColumns(input, on: console)
    if let header = first.first { try printRows(header, first.dropFirst(), on: console) }
    return problems.count
  }

  private func reader(_ input: Input, keepsBlankLines: Bool) throws(ReadError) -> CSVReader {
    var options = CSVReader.Options()
    options.encoding = encoding
    options.keepsBlankLinesOfOneColumn = keepsBlankLines
    return try CSVReader(AnyByteSource(source: try input.open()), options: options)
  }

  private func printColumns(_ input: Input, on console: Console) throws {
    var options = ImportOptions()
    options.encoding = encoding
    let guess = TableGuess(input, options)
    guard let detection = guess.detection else {
      try console.print("\("No table of ours:", .yellow) \(guess.problem ?? "")")
      return try console.print(.empty)
    }
    try console.print("Taken for \(guess.table, .bold): \(detection.title)")
    var table = Table(.init("Column"), .init("Is"), .init("Read as"))
    for column in detection.taken {
      table.add("\(column.header)", "\(column.column)", "\(column.note ?? "")")
    }
    for column in detection.ignored { table.add("\(column.header)", "\("not read", .dim)", "") }
    try console.print(table)
    try console.print(.empty)
  }

  private func printRows(
    _ header: [String], _ rows: ArraySlice<[String]>, on console: Console
  ) throws {
    var table = Table(columns: header.map { Table.Column("\($0)") })
    for row in rows { table.add(row: row.map { Line(outside: $0) }) }
    try console.print(table)
  }
}

/// A source whose kind is not known.
private struct AnyByteSource: ByteSource {
  var source: any ByteSource

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    try source.read(into: buffer)
  }
}
