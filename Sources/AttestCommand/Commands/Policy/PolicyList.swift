import Attest
import AttestRules

/// `attest policy list`.
struct PolicyList: Command {
  static let declaration = CommandDeclaration(
    "list", "List the policies, with the version in force and the one that is coming",
    needs: .read, common: [.on, .formats])

  let day: Day?
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    day = try values.day
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    let day = day ?? register.today
    let items = try register.catalogue(of: .policy).map { CatalogueItem(entry: $0, day: day) }
    try context.console.list(.catalogue, as: format, items)
    return .done
  }
}
