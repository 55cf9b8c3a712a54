/// What can be wrong with a command line; every one of them ends with exit code 64.
enum UsageError: Error, Sendable, Equatable {
  /// There is no such command, in this group (empty at the top).
  case unknownCommand(found: String, group: String, nearest: String?)
  /// A group was named without a command of it.
  case missingCommand(group: String, commands: [String])
  /// There is no such help topic.
  case unknownTopic(found: String, nearest: String?)
  /// The command has no such option.
  case unknownOption(found: String, nearest: String?)
  /// An option that needs a value stands at the end or before another option.
  case missingValue(option: String, valueName: String)
  /// A flag was given a value.
  case unexpectedValue(flag: String, found: String)
  /// What can be given once was given twice.
  case givenTwice(option: String)
  /// An argument was left out.
  case missingArgument(name: String)
  /// An option that is needed was left out.
  case missingOption(name: String, valueName: String)
  /// An argument too many.
  case unexpectedArgument(found: String)
  /// A value that is not of its kind.
  case badValue(parameter: String, found: String, expected: String, nearest: String?)
  /// An option that means nothing with this argument, and something with the others.
  case notFor(option: String, argument: String, others: [String])
  /// Options that exclude each other.
  case together(options: [String])
  /// One of these is needed, and none was given.
  case oneNeeded(options: [String])

  /// The error for a parameter that was left out.
  static func missing(_ parameter: ParameterDeclaration) -> UsageError {
    switch parameter.shape {
    case .argument: .missingArgument(name: parameter.name)
    case .option, .flag: .missingOption(name: parameter.name, valueName: parameter.valueName)
    }
  }
}
