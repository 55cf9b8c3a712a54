/// One verb of `attest`: what it takes, as data, and what it does.
protocol Command: Sendable {
  /// The verb as data.
  static var declaration: CommandDeclaration { get }

  /// The verb with what was given, typed and checked; nothing has been opened yet.
  init(_ values: Values) throws(UsageError)

  /// Does it.
  func run(in context: CommandContext) throws -> ExitCode
}
