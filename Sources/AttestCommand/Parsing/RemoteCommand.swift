/// A command line that came over ssh, divided into words; no shell ever sees it.
///
/// Spaces and tabs divide words. Single quotes keep everything as it is; in double quotes a backslash keeps a double quote or
/// a backslash; outside quotes it keeps the character behind it. Nothing is expanded. What would mean something else to a shell
/// is refused outside quotes, so that nobody believes it was obeyed.
enum RemoteCommand {
  /// The words that lead to one of our commands: a leading `attest` is left out.
  ///
  /// - Throws: ``RemoteCommandError``.
  static func arguments(of line: String) throws(RemoteCommandError) -> [String] {
    let words = try words(of: line)
    return words.first == "attest" ? Array(words.dropFirst()) : words
  }

  /// The words of a line.
  static func words(of line: String) throws(RemoteCommandError) -> [String] {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var quote: Unicode.Scalar?
    var scalars = Substring(line).unicodeScalars
    while let scalar = scalars.popFirst() {
      guard scalar == "\t" || !isControl(scalar) else { throw .control(scalar) }
      switch (quote, scalar) {
      case (nil, " "), (nil, "\t"):
        if let word { words.append(String(word)) }
        word = nil
      case (nil, "'"), (nil, "\""):
        quote = scalar
        word = word ?? .init()
      case (let open?, scalar) where open == scalar: quote = nil
      case (nil, "\\"):
        guard let next = scalars.popFirst() else { throw .unfinished("\\") }
        guard !isControl(next) else { throw .control(next) }
        word = word ?? .init()
        word?.append(next)
      case ("\"", "\\") where scalars.first == "\"" || scalars.first == "\\":
        word?.append(scalars.removeFirst())
      case (nil, _) where meantForShells.contains(scalar): throw .meantForAShell(scalar)
      default:
        word = word ?? .init()
        word?.append(scalar)
      }
    }
    if let quote { throw .unfinished(quote) }
    if let word { words.append(String(word)) }
    return words
  }

  private static let meantForShells: Set<Unicode.Scalar> = [";", "&", "|", "<", ">", "(", ")", "$", "`"]

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{2028}" || scalar == "\u{2029}"
  }
}

/// Why a line that came over ssh is no command line.
enum RemoteCommandError: Error, Equatable {
  /// A character that nobody types into a command, such as a line break.
  case control(Unicode.Scalar)
  /// A character by which a shell would do something, outside quotes.
  case meantForAShell(Unicode.Scalar)
  /// A quote without its end, or a backslash at the end.
  case unfinished(Unicode.Scalar)
}

extension RemoteCommandError: Explained {
  var failure: Failure {
    switch self {
    case .control(let scalar):
      Failure(.usage, "A command that comes over ssh is one line of text; this has “\(String(scalar))” in it.")
    case .meantForAShell(let scalar):
      Failure(
        .usage, "“\(String(scalar))” does nothing here: what comes over ssh goes to attest, and to no shell.",
        "If it belongs to a word, put quotes around the word, and around the whole command for your own shell.")
    case .unfinished(let scalar):
      Failure(
        .usage, "“\(String(scalar))” begins something here that does not end.",
        "ssh takes one pair of quotes away. Put the whole command into quotes: ssh … 'people show \"Siân Jones\"'.")
    }
  }
}
