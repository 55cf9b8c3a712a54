/// What an import would see of a text file: its encoding, its delimiter, its first rows and what is wrong with it.
public struct CSVPreview: Sendable {
  /// The encoding, given or found.
  public let encoding: TextEncoding
  /// Texts that were decoded from a file that is not UTF-8, if it was taken for Windows-1252.
  public let guessedTexts: [String]
  /// The delimiter, given or found.
  public let delimiter: Delimiter
  /// The first rows, the header among them, with the lines on which they begin.
  public let first: [(line: Int, cells: [String])]
  /// How many rows there are, bad ones not counted.
  public let rows: Int
  /// What is wrong with the rows.
  public let problems: Problems
  /// By table, what each kind of import would take the columns for; tables that it does not fit are left out.
  public let detections: [String: Detection]
  /// By table, why its columns cannot be taken yet: days that read both ways, a column twice, or one that has to be given.
  public let obstacles: [String: HeaderError]

  /// Reads the whole file and keeps its first rows.
  ///
  /// - Throws: `ReadError` when the file cannot be read.
  public init(_ input: Input, options: ImportOptions = ImportOptions(), keeping count: Int = 10) throws {
    let reader = try CSVReader(AnySource(try input.open()), options: CSVReader.Options(options))
    var first: [(line: Int, cells: [String])] = []
    var rows = 0
    var problems = Problems(cap: options.problemCap)
    while true {
      switch try reader.advance() {
      case .row:
        let row = reader.withRow { row in (row.line, first.count < count ? row.texts : []) }
        if rows == 0, TableOpening.isTemplateMark(row.1) {
          reader.expectNewHeader()
          continue
        }
        rows += 1
        if first.count < count { first.append(row) }
        continue
      case .bad(let problem):
        problems.add(row: [problem])
        continue
      case .end: break
      }
      break
    }
    (self.first, self.rows, self.problems) = (first, rows, problems)
    (encoding, delimiter, guessedTexts) = (reader.encoding, reader.delimiter, reader.guessedTexts)
    var looks = Looks()
    if input.isRepeatable { looks.take(input, options) }
    (detections, obstacles) = (looks.detections, looks.obstacles)
  }

  /// What each kind of import makes of the columns.
  private struct Looks {
    private(set) var detections: [String: Detection] = [:]
    private(set) var obstacles: [String: HeaderError] = [:]

    mutating func take(_ input: Input, _ options: ImportOptions) {
      look(RosterField.self, input, options)
      look(AbsenceField.self, input, options)
      look(AttestationField.self, input, options)
      look(CompletionField.self, input, options)
      look(AccountField.self, input, options)
    }

    /// Whether the header is that of another system, which may leave columns to be given.
    private func isKnown<Field: TableField>(
      _ type: Field.Type, _ input: Input, _ options: ImportOptions
    ) -> Bool {
      guard let headers = try? TableOpening.readHeader(input, options).headers,
        let format = try? FormatChoice.choose(type, Header(headers), options)
      else { return false }
      return format.name != Format.own(type).name
    }

    private mutating func look<Field: TableField>(
      _ type: Field.Type, _ input: Input, _ options: ImportOptions
    ) {
      do { detections[Field.table] = try TableReader<Field>(input, options: options).detection } catch {
        guard let error = error as? HeaderError else { return }
        if case .missing = error, !isKnown(type, input, options) { return }
        obstacles[Field.table] = error
      }
    }
  }

  /// Writes every row as an array of strings, a row a line, so that the reader can be compared with others.
  ///
  /// A blank line in a file of one column is a row with one empty cell. Bad rows are left out and returned.
  public static func writeJSON(
    _ input: Input, options: ImportOptions = ImportOptions(), to sink: some ByteSink
  ) throws -> Problems {
    var settings = CSVReader.Options(options)
    settings.keepsBlankLinesOfOneColumn = true
    let reader = try CSVReader(AnySource(try input.open()), options: settings)
    var buffer = OutputBuffer(sink)
    var problems = Problems(cap: options.problemCap)
    var rows = 0
    try buffer.put("[")
    while true {
      switch try reader.advance() {
      case .row:
        try buffer.put(rows == 0 ? "\n[" : ",\n[")
        rows += 1
        try reader.withRow { row throws(WriteError) in
          for index in 0..<row.count {
            if index > 0 { try buffer.put(",") }
            try JSONCell.write(row[index], to: &buffer)
          }
        }
        try buffer.put("]")
      case .bad(let problem):
        problems.add(row: [problem])
      case .end:
        try buffer.put(rows == 0 ? "]\n" : "\n]\n")
        try buffer.flush()
        return problems
      }
    }
  }
}

extension CSVReader.Options {
  /// What an import says of the file.
  init(_ options: ImportOptions) {
    self.init()
    encoding = options.encoding
    delimiter = options.delimiter
    limits = options.limits
  }
}
