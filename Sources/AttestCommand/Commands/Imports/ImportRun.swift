import Attest
import AttestExchange

/// One import as the command line does it: what the columns are taken for is said first, the file's name stands on whatever
/// goes wrong, bad rows are kept, and Ctrl-C ends it with the register as it was.
struct ImportRun {
  /// What was asked for.
  let parameters: ImportParameters
  /// What is to be imported.
  let request: ImportRequest
  /// Where it goes.
  let register: Register
  /// Where all that is said.
  let console: Console

  /// The body that imports, given the request and where the bad rows go.
  typealias Body<Report> = (ImportRequest, RejectedRows?) throws -> Report

  /// Does it, and prints the report.
  func run<Field: TableField>(
    _ type: Field.Type, as format: ListingFormat, deciding decisions: Decisions? = nil,
    _ body: Body<ImportReport>
  ) throws {
    func settle(_ request: inout ImportRequest) throws {
      try decisions?.settle(&request, on: console) { try body($0, nil) }
    }
    try run(type, rejected: \.rejected, settling: settle, body) { report in
      try ImportReportPage(report: report, request: request, rejects: parameters.rejects).print(
        on: console, as: format)
    }
  }

  /// Does it, and prints the report.
  ///
  /// Whoever asks to stop once all is written gets the report nevertheless: they have to know.
  ///
  /// - Parameter settling: settles what has to be known before.
  func run<Field: TableField, Report>(
    _ type: Field.Type, rejected: WritableKeyPath<Report, Problems>,
    settling: (inout ImportRequest) throws -> Void = { _ in }, _ body: Body<Report>,
    printing: (Report) throws -> Void
  ) throws {
    try FileFailure.naming(parameters.path) {
      let look = try TableReader<Field>(request.input, options: request.options)
      for line in look.detection.notes { console.note(line) }
      let rejects = RejectsFile(parameters.rejects, headers: look.headers)
      let progress = Progress(on: console, "Importing \(request.name)")
      defer { progress.end() }
      try StoppableWork.run(in: register, on: console) { isStopped in
        var request = request
        request.options.isStopped = isStopped
        request.progress = { done, total in progress.advance(to: done, of: total) }
        try settling(&request)
        var report = try placing(type, request) {
          try rejects.keep(request, body)
        }
        report[keyPath: rejected] = try report[keyPath: rejected].placed(
          as: type, in: request.input, options: self.request.options)
        progress.end()
        try printing(report)
      }
    }
  }

  /// Names the cell of every problem that only the register could tell.
  private func placing<Field: TableField, Report>(
    _ type: Field.Type, _ request: ImportRequest, _ body: () throws -> Report
  ) throws -> Report {
    func placed(_ problems: Problems) throws -> Problems {
      try problems.placed(as: type, in: request.input, options: request.options)
    }
    do { return try body() } catch let error as ImportError {
      switch error {
      case .badRows(let problems, let file): throw ImportError.badRows(try placed(problems), file: file)
      case .unknownInBadRows(let problems, let file):
        throw ImportError.unknownInBadRows(try placed(problems), file: file)
      case .tooManyLeavers: throw error
      }
    }
  }
}
