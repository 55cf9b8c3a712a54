import Attest
import AttestExchange

/// The file of rejects, which is made when the first bad row comes.
final class RejectsFile {
  /// Its path; nil when none is wanted.
  let path: String?
  /// The headers of the original.
  var headers: [String] = []
  private var writer: RejectsWriter?
  private var lines: Set<Int> = []

  /// So many bad rows are kept in full when there is a file for them.
  static let mostProblems = 1_000_000

  /// A file at a path; nil for none.
  init(_ path: String?) {
    self.path = path
  }

  /// Imports, and keeps every bad row, whether the import succeeds or is refused for them.
  ///
  /// - Parameter rejected: the bad rows of the report.
  func keep<Report>(
    _ request: ImportRequest, rejected: (Report) -> Problems,
    _ imports: (@escaping (RejectedRow) throws -> Void) throws -> Report
  ) throws -> Report {
    do {
      let report = try imports(take)
      try finish(rejected(report), of: request)
      return report
    } catch let error as ImportError {
      if let problems = error.problems { try finish(problems, of: request) }
      throw error
    }
  }

  /// Takes a row that is bad by itself.
  private func take(_ row: RejectedRow) throws {
    guard let path else { return }
    let writer = try self.writer ?? RejectsWriter(headers: headers, to: NewFile(path))
    self.writer = writer
    lines.insert(row.line)
    try writer.write(row)
  }

  /// Adds the rows that turned out bad only beside what is stored, and hands everything to the system.
  private func finish(_ problems: Problems, of request: ImportRequest) throws {
    guard path != nil else { return }
    let late = Dictionary(grouping: problems.first.filter { !lines.contains($0.line) }, by: \.line)
    if !late.isEmpty { try takeLate(late, of: request) }
    let writer = self.writer
    self.writer = nil
    try writer?.finish()
  }

  private func takeLate(_ problems: [Int: [Problem]], of request: ImportRequest) throws {
    // A row that was put together from the files of a folder stands in none of them.
    if case .folder = request.input { return }
    var options = CSVReader.Options()
    options.encoding = request.options.encoding
    options.delimiter = request.options.delimiter
    let reader = try CSVReader(OpenedSource(source: try request.input.open()), options: options)
    try reader.forEach(
      row: { row in
        guard let found = problems[row.line] else { return }
        try take(RejectedRow(line: row.line, cells: row.texts, problems: found))
      }, bad: { _ in })
  }
}

/// A source whose kind is not known.
private struct OpenedSource: ByteSource {
  var source: any ByteSource

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    try source.read(into: buffer)
  }
}
