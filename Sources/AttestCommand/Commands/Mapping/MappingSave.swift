import Attest
import AttestExchange

/// `attest mapping save`: keeps what takes another system's columns for ours.
struct MappingSave: Command {
  static let name = Argument.required("NAME", .text("NAME"), "The name, for --format")
  static let tables = [RosterField.table, AbsenceField.table, AttestationField.table, CompletionField.table]
  static let table = Option.optional(
    "--table", .word("TABLE", of: tables), "The table that it is for (else any)")
  static let format = Option.optional("--format", .text("NAME"), "The format whose rules apply besides")
  static let points = Option.optional("--points", .number("N", 1...1_000_000), "What scores are out of")
  static let passMark = Option.optional(
    "--pass-mark", .number("N", 0...100), "The score that passes, in per cent")
  static let roles = Option.any(
    "--role", .constant.named("ROLE=CATEGORY"), "Our category for a role of theirs; can be repeated")
  static let codes = Option.any(
    "--code", .constant.named("THEIRS=OURS"), "Our code for one of theirs; can be repeated")

  static let declaration = CommandDeclaration(
    "save", "Keep a column mapping under a name, in mappings/ beside the register",
    "Used with --format NAME. A mapping of that name is replaced.",
    needs: .keepRecords,
    parameters: [
      name, table, format, ImportParameters.map, ImportParameters.set, roles, codes,
      ImportParameters.dateForm, points, passMark,
    ],
    examples: [
      .init(
        "attest mapping save arbor --table people --map \"Employee No=person_number\" --set category=staff",
        "then: attest people import staff.csv --format arbor")
    ])

  let name: String
  let mapping: Mapping

  init(_ values: Values) throws(UsageError) {
    let name = try values[Self.name]
    guard MappingFile.isName(name) else {
      throw .badValue(
        parameter: "NAME", found: name, expected: "letters, digits, - and _, and no name of a format",
        nearest: nil)
    }
    self.name = name
    var mapping = Mapping()
    for entry in try values[ImportParameters.map] { mapping.columns[entry.name] = entry.value }
    for entry in try values[ImportParameters.set] { mapping.values[entry.name] = entry.value }
    for entry in try values[Self.roles] { mapping.roles[entry.name] = entry.value }
    for entry in try values[Self.codes] { mapping.codes[entry.name] = entry.value }
    mapping.table = try values[Self.table]
    mapping.format = try values[Self.format]
    mapping.dateFormat = try values[ImportParameters.dateForm]
    mapping.points = try values[Self.points]
    mapping.passMark = try values[Self.passMark]
    self.mapping = mapping
  }

  func run(in context: CommandContext) throws -> ExitCode {
    _ = try context.register(for: Self.self)
    try SavedMapping.write(mapping, as: name, in: context.folder)
    try context.console.print("Kept as \(name, .bold): \(SavedMapping.path(name, in: context.folder))")
    return .done
  }
}
