import Attest
import AttestExchange

/// `attest people import`: a roster.
struct ImportPeople: Command {
  static let roles = Option.any(
    "--role", .constant.named("ROLE=CATEGORY"),
    "Our category for a role of theirs; nothing after = passes over its rows. Can be repeated")
  static let full = Flag.named(
    "--full", "The file is the whole roster of its sites and categories: who is not in it has left")
  static let leavers = Option.optional(
    "--allow-leavers", .number("N", 0...Int.max), "So many may leave by --full (else a tenth, 3 to 50)")

  static let declaration = CommandDeclaration(
    "import", "Import a roster; a row is one appointment",
    "Every row is checked before anything is written, and all of it is one transaction. A bad row stops it, with every bad "
      + "row named. An empty cell leaves what is stored, “-” alone clears it. The same file twice changes nothing the second time.",
    needs: .keepRecords, parameters: ImportParameters.all + [roles, full, leavers, Decisions.file],
    common: [.dryRun, .formats],
    exits: [
      .init(.badData, "bad rows, columns that cannot be taken, or too many leavers; nothing was imported"),
      .init(.notFound, "no such file"), .init(.tryAgain, "somebody else is writing"),
    ],
    examples: [
      .init("attest people import staff.csv --dry-run", "what would change?"),
      .init(
        "attest people import staff.csv --map \"Employee No=person_number\" --set site=HOLLIN",
        "another system's file"),
      .init("attest people import staff.csv --full", "who is not in it has left"),
    ])

  let parameters: ImportParameters
  let decisions: Decisions
  let roles: [Assignment]
  let isFull: Bool
  let allowedLeavers: Int?
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    parameters = try ImportParameters(values)
    decisions = try Decisions(values)
    roles = try values[Self.roles]
    isFull = try values[Self.full]
    allowedLeavers = try values[Self.leavers]
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    var request = try parameters.request(in: context.folder, for: RosterField.table)
    for entry in roles { request.options.mapping.roles[entry.name] = entry.value }
    request.isFull = isFull
    request.allowedLeavers = allowedLeavers
    try ImportRun(parameters: parameters, request: request, register: register, console: context.console).run(
      RosterField.self, as: format, deciding: decisions
    ) { try register.importPeople($0, rejects: $1) }
    return .done
  }
}
