import Attest
import AttestRules

/// `attest course list`.
struct CourseList: Command {
  static let declaration = CommandDeclaration(
    "list", "List the courses, with the version in force and the one that is coming",
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
    let items = try register.catalogue(of: .course).map { CatalogueItem(entry: $0, day: day) }
    try context.console.list(.catalogue, as: format, items)
    return .done
  }
}
