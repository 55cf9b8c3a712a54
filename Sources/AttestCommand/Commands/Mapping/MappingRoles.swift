import Attest
import AttestExchange
import AttestText

/// `attest mapping roles`: which category each role of another system is.
struct MappingRoles: Command {
  static let name = Argument.required("NAME", .text("NAME"), "A format, or a mapping that is kept")

  static let declaration = CommandDeclaration(
    "roles", "Show which category each role of another system is to us",
    "Change it with --role: for one import with “attest people import”, for good with “attest mapping save”. A role that is "
      + "not in the table is a problem of its row.",
    needs: .keepRecords, parameters: [name], common: [.formats],
    exits: [.init(.notFound, "no such format or mapping, or it has no roles")],
    examples: [.init("attest mapping roles gias-governors", "is a trustee a governor?")])

  let name: String
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    name = try values[Self.name]
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    _ = try context.register(for: Self.self)
    let kept = try SavedMapping.read(name, in: context.folder)
    guard let table = try kept.map({ try Format.roles(of: nil, under: $0) }) ?? Format.roles(of: name) else {
      throw NoRoles(name: name, nearest: NearMiss.of(name, among: Format.namesWithRoles))
    }
    try context.console.list(.roleTable, as: format, table.entries)
    return .done
  }
}

/// There is no table of roles by a name.
private struct NoRoles: Error, Explained {
  let name: String
  let nearest: String?

  var failure: Failure {
    Failure(
      .notFound, "There is no format and no mapping called “\(name)”\(nearest.map { ": did you mean \($0)?" } ?? ".")",
      "Formats with roles are \(Wording.all(Format.namesWithRoles)); “attest mapping list” lists the mappings.")
  }
}
