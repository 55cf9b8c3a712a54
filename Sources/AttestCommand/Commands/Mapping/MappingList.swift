import Attest
import AttestExchange

/// `attest mapping list`.
struct MappingList: Command {
  static let declaration = CommandDeclaration(
    "list", "List the mappings that are kept", needs: .keepRecords, common: [.formats])

  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    _ = try context.register(for: Self.self)
    let folder = context.folder
    try context.console.list(.mappings, as: format) { each in
      for name in SavedMapping.names(in: folder) {
        if let mapping = try SavedMapping.read(name, in: folder) {
          try each(NamedMapping(name: name, mapping: mapping))
        }
      }
    }
    return .done
  }
}
