import AttestText

extension UsageError {
  /// What is wrong, in one sentence, with what was found escaped.
  var sentence: Line {
    switch self {
    case .unknownCommand(let found, let group, _):
      group.isEmpty ? "There is no command “\(found)”." : "There is no command “\(found)” in “\(group)”."
    case .missingCommand(let group, let commands):
      "“\(group)” needs one of its commands: \(Wording.either(commands))."
    case .unknownTopic(let found, _):
      "There is no command or topic “\(found)”."
    case .unknownOption(let found, _):
      "There is no option “\(found)” here."
    case .missingValue(let option, let valueName):
      "\(option) needs a value: \(option) \(valueName)."
    case .unexpectedValue(let flag, let found):
      "\(flag) takes no value, but “\(found)” was given."
    case .givenTwice(let option):
      "\(option) can be given only once."
    case .missingArgument(let name):
      "\(name) is missing."
    case .missingOption(let name, let valueName):
      "\(name) \(valueName) is missing."
    case .unexpectedArgument(let found):
      "“\(found)” is one argument too many."
    case .badValue(let parameter, let found, let expected, _):
      "\(parameter): “\(found)” is not \(expected)."
    case .notFor(let option, let argument, _):
      "\(option) cannot be given with “\(argument)”."
    case .together(let options):
      "\(Wording.all(options)) cannot be given together."
    case .oneNeeded(let options):
      "One of \(Wording.all(options)) is needed."
    }
  }

  /// What to do about it, where that can be said.
  var advice: Line? {
    switch self {
    case .unknownCommand(_, _, let nearest?), .unknownTopic(_, let nearest?), .unknownOption(_, let nearest?),
      .badValue(_, _, _, let nearest?):
      "Did you mean “\(nearest)”?"
    case .missingValue(let option, let valueName):
      "A value that begins with “-” is written \(option)=\(valueName)."
    case .notFor(_, _, let others):
      "It can be given with \(Wording.either(others))."
    case .unexpectedArgument(let found) where found.contains(" "):
      nil
    case .unexpectedArgument:
      "Words that belong together need quotes around them."
    default: nil
    }
  }
}
