/// Opens a file: finds its header, and a plan of what its columns are to us.
enum TableOpening {
  struct Opened {
    let reader: CSVReader
    let plan: ColumnPlan
    let detection: Detection
    let hashing: HashingSource?
  }

  /// - Parameter isReadForDays: whether the days are to be read too, for which the form of their columns is found out.
  static func open<Field: TableField>(
    _ type: Field.Type, _ input: Input, _ options: ImportOptions, isReadForDays: Bool = true
  ) throws -> Opened {
    let hashing = options.wantsDigest ? HashingSource(try input.open()) : nil
    let (reader, headers, passed) = try readHeader(input, options, hashing)
    let header = Header(headers)
    let format = try FormatChoice.choose(Field.self, header, options)
    var builder = PlanBuilder(Field.self, header, format, options)
    try builder.build()
    let plan = isReadForDays ? try DateDecision.decided(builder.plan, input, options) : builder.plan
    reader.allowsShortRows = format.allowsShortRows
    var detection = builder.described(plan)
    detection.linesBeforeHeader = passed
    return Opened(reader: reader, plan: plan, detection: detection, hashing: hashing)
  }

  /// What puts rows together from more than the rows of one file, if the input is of that kind.
  ///
  /// A folder with OneRoster 1.1 is one file that matters, which the second value names.
  static func supply<Field: TableField>(
    _ type: Field.Type, _ input: Input, _ options: ImportOptions
  ) throws -> (supply: (any RowSupply)?, input: Input) {
    guard case .folder(let path) = input else {
      guard Field.table == CompletionField.table else { return (nil, input) }
      let isJSON = try options.format == "xapi" || options.format == nil && XAPIFile.isJSON(input)
      return (isJSON ? try XAPIFile(input, options: options) : nil, input)
    }
    guard Field.table == RosterField.table else { throw ReadError.folder }
    let users = Input.file(path + "/users.csv")
    let (_, headers, _) = try readHeader(users, options)
    if Header(headers).has("role"), Header(headers).has("orgSourcedIds") { return (nil, users) }
    return (try OneRosterFolder(path, options: options), input)
  }

  /// Whether a first line says which of Microsoft's bulk templates it is, and the header comes below.
  static func isTemplateMark(_ cells: [String]) -> Bool {
    cells.first?.hasPrefix("version:v") ?? false
  }

  /// The reader, just behind the header, and how many lines stood before that.
  static func readHeader(
    _ input: Input, _ options: ImportOptions, _ source: (any ByteSource)? = nil
  ) throws(ReadError) -> (reader: CSVReader, headers: [String], linesBefore: Int) {
    let opened: any ByteSource = if let source { source } else { try input.open() }
    let reader = try CSVReader(AnySource(opened, options.isStopped), options: CSVReader.Options(options))
    var passed = 0
    while true {
      switch try reader.advance() {
      case .end: throw .empty
      case .bad(let problem): throw .badHeader(problem)
      case .row:
        let headers = reader.withRow { $0.texts }
        if passed == 0, isTemplateMark(headers) {
          passed = 1
          reader.expectNewHeader()
          continue
        }
        return (reader, headers, passed)
      }
    }
  }
}

/// A source whose kind is not known, which can be stopped between two pieces.
struct AnySource: ByteSource {
  private var source: any ByteSource
  private let isStopped: (@Sendable () -> Bool)?

  init(_ source: any ByteSource, _ isStopped: (@Sendable () -> Bool)? = nil) {
    self.source = source
    self.isStopped = isStopped
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    if let isStopped, isStopped() { throw .stopped }
    return try source.read(into: buffer)
  }
}
