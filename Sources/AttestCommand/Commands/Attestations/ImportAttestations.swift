import Attest
import AttestExchange

/// `attest attestations import`.
struct ImportAttestations: Command {
  static let declaration = RecordsParameters.declaration(
    "attestations", "Import attestations: who accepted or declined which version of a policy")

  let parameters: RecordsParameters

  init(_ values: Values) throws(UsageError) {
    parameters = try RecordsParameters(values)
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    var request = try parameters.file.request(in: context.folder, for: AttestationField.table)
    request.options.today = register.today
    try parameters.run(AttestationField.self, request, into: register, on: context.console) {
      try register.importAttestations($0, rejects: $1)
    }
    return .done
  }
}
