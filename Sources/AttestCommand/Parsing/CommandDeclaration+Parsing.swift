import AttestText

extension CommandDeclaration {
  /// Sorts the words after the command's name into its parameters; the values are still texts.
  func values(of words: ArraySlice<String>) throws(UsageError) -> Values {
    var words = words
    var values = Values()
    var places: [String] = []
    while let word = words.popFirst() {
      if word == "--" {
        places += words
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        places.append(word)
        continue
      }
      try take(option: word, from: &words, into: &values)
    }
    try place(places, into: &values)
    try check(values)
    return values
  }

  private func take(
    option word: String, from words: inout ArraySlice<String>, into values: inout Values
  ) throws(UsageError) {
    let equals = word.utf8.firstIndex(of: UInt8(ascii: "="))
    let name = String(word[..<(equals ?? word.endIndex)])
    let given = equals.map { String(word[word.utf8.index(after: $0)...]) }
    guard let option = options.first(where: { $0.name == name }) else {
      throw .unknownOption(
        found: name, nearest: NearMiss.of(name, among: options.map(\.name) + ["--help"]))
    }
    guard option.count.repeats || values.count(of: name) == 0 else { throw .givenTwice(option: name) }
    if option.shape == .flag {
      if let given { throw .unexpectedValue(flag: name, found: given) }
      values.add(name, to: name)
    } else if let given {
      values.add(given, to: name)
    } else if let next = words.first, !next.hasPrefix("-") || next == "-" {
      values.add(next, to: name)
      words.removeFirst()
    } else {
      throw .missingValue(option: name, valueName: option.valueName)
    }
  }

  private func place(_ texts: [String], into values: inout Values) throws(UsageError) {
    var texts = texts[...]
    for argument in arguments {
      repeat {
        guard let text = texts.popFirst() else { break }
        values.add(text, to: argument.name)
      } while argument.count.repeats
    }
    if let extra = texts.first { throw .unexpectedArgument(found: extra) }
  }

  /// Reports what is missing before any value is looked at, so that the first message is about the shape.
  private func check(_ values: Values) throws(UsageError) {
    for parameter in parameters where parameter.count.isRequired {
      guard values.count(of: parameter.name) > 0 else { throw .missing(parameter) }
    }
    for alternative in alternatives {
      let given = alternative.names.filter { values.count(of: $0) > 0 }
      if given.count > 1 { throw .together(options: given) }
      if given.isEmpty, alternative.isNeeded { throw .oneNeeded(options: alternative.names) }
    }
  }
}
