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
  /// - Parameter look: reads what the columns are taken for and the headers of the file.
  func run(look: (ImportRequest) throws -> Look, _ body: Body) throws {
    let rejects = RejectsFile(parameters.rejects)
    try FileFailure.naming(parameters.path) {
      let look = try look(request)
      for line in look.detection.notes { console.note(line) }
      rejects.headers = look.headers
      let progress = Progress(on: console, "Importing \(request.name)")
      defer { progress.end() }
      var request = request
      request.progress = { done, total in progress.advance(to: done, of: total) }
      let report = try rejects.keep(request, rejected: \.rejected) { try body(request, $0) }
      progress.end()
      try ImportReportPage(report: report, request: request, rejects: rejects.path).print(
        on: console, as: format)
    }
  }

  /// A first look at a file: before anything is checked, it is said what its columns are taken for.
  struct Look {
    /// What the columns are taken for.
    let detection: Detection
    /// The headers of the file.
    let headers: [String]

    /// A look at a file of a kind.
    static func at<Field: TableField>(
      _ type: Field.Type
    ) -> (ImportRequest) throws -> Look {
      { request in
        let reader = try TableReader<Field>(request.input, options: request.options)
        return Look(detection: reader.detection, headers: reader.headers)
      }
    }
  }
}
