import Attest
import AttestExchange

/// `attest completions import`.
struct ImportCompletions: Command {
  static let declaration = RecordsParameters.declaration(
    "completions", "Import completions: who passed or failed which version of a course")

  let parameters: RecordsParameters

  init(_ values: Values) throws(UsageError) {
    parameters = try RecordsParameters(values)
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    var request = try parameters.file.request(in: context.folder, for: CompletionField.table)
    let zone = register.zone
    request.options.today = register.today
    request.options.dayOfInstant = { zone.day(of: $0 * 1000) }
    if request.options.mapping.passMark == nil {
      request.options.mapping.passMark = try passMark(request.options.mapping, in: register)
    }
    try parameters.run(CompletionField.self, request, into: register, on: context.console) {
      try register.importCompletions($0, rejects: $1)
    }
    return .done
  }

  /// The pass mark of the course that every row is about; forms give the score only.
  private func passMark(_ mapping: Mapping, in register: Register) throws -> Int? {
    guard let code = mapping.values["course"] else { return nil }
    let entry = try register.entry(code, .course)
    let version = try mapping.values["version"].map { try entry.version($0) } ?? entry.versions.last
    return version?.passMark
  }
}
