import AttestRules

/// What many account commands take, spelled and explained once.
enum AccountParameters {
  static let number = Argument.required("N", .number("N", 1...Int.max), "The account's number")
  static let reason = Option.optional("--reason", .text("TEXT"), "Why")
}

extension Values {
  /// The account's number.
  var account: Int64 {
    get throws(UsageError) { Int64(try self[AccountParameters.number]) }
  }

  /// `--reason`, when given.
  var reason: String? { get throws(UsageError) { try self[AccountParameters.reason] } }
}

extension CommandContext {
  /// A reason: as given, else asked for where there is somebody to ask, else none.
  func reason(_ given: String?, _ question: Line) throws -> String? {
    if let given { return given }
    return console.canAsk ? try console.askText(question, isNeeded: true) : nil
  }
}
