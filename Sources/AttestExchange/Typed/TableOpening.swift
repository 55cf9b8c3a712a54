import AttestText

/// Opens a file: finds its header, and a plan of what its columns are to us.
enum TableOpening {
  struct Opened {
    let reader: CSVReader
    let plan: ColumnPlan
    let detection: Detection
  }

  static func open<Field: TableField>(
    _ type: Field.Type, _ input: Input, _ options: ImportOptions
  ) throws -> Opened {
    let (reader, headers, passed) = try readHeader(input, options)
    let header = Header(headers)
    let format = try FormatChoice.choose(Field.self, header, options)
    var builder = PlanBuilder(Field.self, header, format, options)
    try builder.build()
    let plan = try DateDecision.decided(builder.plan, input, options, skipping: passed)
    reader.allowsShortRows = format.allowsShortRows
    var detection = builder.described(plan)
    detection.linesBeforeHeader = passed
    return Opened(reader: reader, plan: plan, detection: detection)
  }

  /// The reader, just behind the header, and how many lines stood before that.
  static func readHeader(
    _ input: Input, _ options: ImportOptions
  ) throws(ReadError) -> (reader: CSVReader, headers: [String], linesBefore: Int) {
    var settings = CSVReader.Options()
    settings.encoding = options.encoding
    settings.delimiter = options.delimiter
    settings.limits = options.limits
    let reader = try CSVReader(AnySource(try input.open()), options: settings)
    var passed = 0
    while true {
      switch try reader.advance() {
      case .end: throw .empty
      case .bad(let problem): throw .badHeader(problem)
      case .row:
        let headers = reader.withRow { $0.texts }
        // The first line of Microsoft's bulk template says which template it is.
        if passed == 0, headers.first?.hasPrefix("version:v") == true {
          passed = 1
          reader.expectNewHeader()
          continue
        }
        return (reader, headers, passed)
      }
    }
  }
}

/// A source whose kind is not known.
struct AnySource: ByteSource {
  private var source: any ByteSource

  init(_ source: any ByteSource) {
    self.source = source
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    try source.read(into: buffer)
  }
}

/// The header of a file, with its columns found by name.
struct Header {
  let headers: [String]
  let keys: [HeaderName]

  init(_ headers: [String]) {
    self.headers = headers
    keys = headers.map { HeaderName($0) }
  }

  /// The columns with a name, from 0.
  func columns(named name: String) -> [Int] {
    let key = HeaderName(name)
    return keys.indices.filter { keys[$0] == key }
  }

  func has(_ name: String) -> Bool { !columns(named: name).isEmpty }

  /// The header that is nearest to a name.
  func nearest(to name: String) -> String? {
    let wanted = HeaderName(name).key
    guard let key = NearMiss.of(wanted, among: keys.map(\.key)) else { return nil }
    return keys.firstIndex { $0.key == key }.map { headers[$0] }
  }
}
