import Attest
import AttestExchange

/// What every import takes, spelled and explained once.
struct ImportParameters: Sendable {
  static let file = Argument.required("FILE", .file, "The file; “-” is standard input")
  static let format = Option.optional(
    "--format", .text("NAME"), "A format, or a mapping saved under a name (else found out from the header)")
  static let map = Option.any(
    "--map", .mapping, "Which column of ours a header means; nothing after = ignores it. Can be repeated")
  static let set = Option.any("--set", .constant, "The same value in every row. Can be repeated")
  static let encoding = Option.optional("--encoding", .encoding, "The file's encoding (else found out)")
  static let dateForm = Option.optional(
    "--date-format", .choice("F", of: DateForm.self), "How days are written (else the whole column decides)")
  static let skipping = Flag.named("--skip-bad-rows", "Import the good rows although there are bad ones")
  static let rejects = Option.optional(
    "--rejects", .newFile, "Write the bad rows to this file, each with what is wrong")

  /// All of them, in the order of the help.
  static let all: [any DeclaredParameter] = [
    file, format, map, set, encoding, dateForm, skipping, rejects,
  ]

  /// The file, as it was named.
  let path: String
  /// `--format`.
  let format: String?
  /// `--map` and `--set`.
  let mapping: Mapping
  /// `--rejects`.
  let rejects: String?
  private let encoding: TextEncoding?
  private let dateForm: DateForm?
  private let skipsBadRows: Bool
  private let isDryRun: Bool

  /// What was given.
  init(_ values: Values) throws(UsageError) {
    path = try values[Self.file]
    format = try values[Self.format]
    var mapping = Mapping()
    for entry in try values[Self.map] { mapping.columns[entry.name] = entry.value }
    for entry in try values[Self.set] { mapping.values[entry.name] = entry.value }
    self.mapping = mapping
    rejects = try values[Self.rejects]
    encoding = try values[Self.encoding]
    dateForm = try values[Self.dateForm]
    skipsBadRows = try values[Self.skipping]
    isDryRun = try values.isDryRun
  }

  /// The request; a saved mapping is looked up in the folder of the register.
  ///
  /// - Parameter table: the table that is imported, such as `people`.
  func request(in folder: String, for table: String) throws -> ImportRequest {
    var options = try self.options(in: folder, for: table)
    options.dateForm = dateForm ?? options.mapping.dateFormat
    if rejects != nil { options.problemCap = RejectsFile.mostProblems }
    // Standard input can be read only once, and forms of days, digests and rejects need a second look.
    let input = try FileFailure.naming(path) { try Input(path: path).repeatable() }
    var request = ImportRequest(
      input: input, name: path == "-" ? "standard input" : SmallFile.name(of: path), options: options)
    request.isDryRun = isDryRun
    request.skipsBadRows = skipsBadRows
    return request
  }

  private func options(in folder: String, for table: String) throws -> ImportOptions {
    var options = ImportOptions()
    options.encoding = encoding
    options.mapping = mapping
    guard let format else { return options }
    if let saved = try SavedMapping.read(format, in: folder) {
      guard saved.table == nil || saved.table == table else {
        throw MappingForOther(name: format, table: saved.table ?? "")
      }
      options.mapping = saved.overlaid(by: mapping)
    } else {
      options.format = format
    }
    return options
  }
}
