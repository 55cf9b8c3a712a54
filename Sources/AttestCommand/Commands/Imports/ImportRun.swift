import Attest
import AttestExchange

/// One import as the command line does it: the file's name on whatever goes wrong, rejects kept, the report printed.
struct ImportRun {
  /// What was asked for.
  let parameters: ImportParameters
  /// What is to be imported.
  let request: ImportRequest
  /// How the report is printed.
  let format: ListingFormat
  /// Where it is printed.
  let console: Console

  /// The body that imports, given the request and what takes the bad rows.
  typealias Body = (ImportRequest, @escaping (RejectedRow) throws -> Void) throws -> ImportReport

  /// Does it.
  ///
  /// - Parameter headers: reads the headers of the file, for the file of rejects.
  func run(headers: (ImportRequest) throws -> [String], _ body: Body) throws {
    let rejects = RejectsFile(parameters.rejects)
    try FileFailure.naming(parameters.path) {
      if rejects.isWanted { rejects.headers = try headers(request) }
      defer { try? rejects.finish() }
      let report = try body(request, rejects.take)
      try rejects.finish()
      try ImportReportPage(report: report, request: request, rejects: rejects.path).print(
        on: console, as: format)
    }
  }
}

/// The file of rejects, which is made when the first bad row comes.
final class RejectsFile {
  /// Its path; nil when none is wanted.
  let path: String?
  /// The headers of the original.
  var headers: [String] = []
  private var writer: RejectsWriter?

  /// Whether there is to be one.
  var isWanted: Bool { path != nil }

  init(_ path: String?) {
    self.path = path
  }

  /// Takes a bad row.
  func take(_ row: RejectedRow) throws {
    guard let path else { return }
    let writer = try self.writer ?? RejectsWriter(headers: headers, to: NewFile(path))
    self.writer = writer
    try writer.write(row)
  }

  /// Hands everything to the system.
  func finish() throws {
    let writer = self.writer
    self.writer = nil
    try writer?.finish()
  }
}
