import Attest
import AttestExchange

/// The file of rejects, which is made when the first bad row comes.
final class RejectsFile {
  /// Its path; nil when none is wanted.
  let path: String?
  private let headers: [String]
  private var writer: RejectsWriter?
  private var file: ReplacingFile?
  private var lines: Set<Int> = []

  /// So many bad rows are kept in full when there is a file for them.
  static let mostProblems = 1_000_000

  /// A file at a path, nil for none, with the headers of the original.
  init(_ path: String?, headers: [String]) {
    self.path = path
    self.headers = headers
  }

  /// Imports, and keeps every bad row, whether the import succeeds or is refused for them.
  ///
  /// Rows are left out only once they are on the disk.
  func keep<Report>(_ request: ImportRequest, _ imports: ImportRun.Body<Report>) throws -> Report {
    do {
      return try imports(request, RejectedRows(take: take) { [self] in try finish($0, of: request) })
    } catch let error as ImportError {
      if let problems = error.problems { try finish(problems, of: request) }
      throw error
    }
  }

  /// Takes a row that is bad by itself.
  private func take(_ row: RejectedRow) throws {
    guard let path else { return }
    lines.insert(row.line)
    try (writer ?? open(path)).write(row)
  }

  /// Adds the rows that turned out bad only beside what is stored, and hands everything to the system.
  private func finish(_ problems: Problems, of request: ImportRequest) throws {
    guard path != nil else { return }
    let late = Dictionary(grouping: problems.first.filter { !lines.contains($0.line) }, by: \.line)
    if !late.isEmpty { try takeLate(late, of: request) }
    defer { (writer, file) = (nil, nil) }
    try writer?.finish()
    try file?.finish()
  }

  private func open(_ path: String) throws -> RejectsWriter {
    let file = try ReplacingFile(path)
    let writer = try RejectsWriter(headers: headers, to: file)
    (self.file, self.writer) = (file, writer)
    return writer
  }

  private func takeLate(_ problems: [Int: [Problem]], of request: ImportRequest) throws {
    // A row that was put together from the files of a folder stands in none of them.
    if case .folder = request.input { return }
    var options = CSVReader.Options()
    options.encoding = request.options.encoding
    options.delimiter = request.options.delimiter
    let reader = try CSVReader(OpenedSource(source: try request.input.open()), options: options)
    var lines = AwaitedLines(problems.keys)
    while !lines.isDone {
      let step = try reader.advance()
      if case .end = step { break }
      guard case .row = step else { continue }
      try reader.withRow { row in
        guard lines.take(row.line), let found = problems[row.line] else { return }
        try take(RejectedRow(line: row.line, cells: row.texts, problems: found))
      }
    }
  }
}

/// A source whose kind is not known.
private struct OpenedSource: ByteSource {
  var source: any ByteSource

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    try source.read(into: buffer)
  }
}
