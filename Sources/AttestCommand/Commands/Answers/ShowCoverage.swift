import Attest
import AttestRules

/// `attest coverage`: how far requirements are met.
struct ShowCoverage: Command {
  static let grouping = Option.optional(
    "--by", .choice("GROUP", of: CoverageGrouping.self), "Also broken down by this")

  static let declaration = CommandDeclaration(
    "coverage", "Show how far each requirement is met",
    "Counted are the active people it applies to whose status is not exempt; somebody with appointments in two groups "
      + "counts in both, and once in the whole. Per cent are rounded down: 100 is everybody.",
    needs: .read, parameters: [grouping], common: [.on, .people, .formats],
    examples: [.init("attest coverage --by site", "which school is behind?")])

  let grouping: CoverageGrouping?
  let day: Day?
  let filter: PeopleFilter
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    grouping = try values[Self.grouping]
    day = try values.day
    filter = try values.people
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    let lines = try register.coverage(by: grouping, on: day, in: filter)
    try context.console.list(.coverage, as: format, lines.filter { $0.group == nil || $0.coverage.of > 0 })
    return .done
  }
}
