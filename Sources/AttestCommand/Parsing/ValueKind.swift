/// Why a text is not a value of its kind.
struct WrongValue: Error, Sendable {
  /// What would have been right, as a noun phrase: "a day such as 2026-09-01".
  let expected: String
}

/// A kind of value on the command line: what it is called in the help, how it is read, what completes it.
struct ValueKind<Value>: Sendable {
  /// How shells complete it.
  enum Completion: Sendable, Equatable {
    /// Not at all.
    case none
    /// With a file.
    case file
    /// With a folder.
    case folder
  }

  /// What stands for it in the usage line, such as `DAY`.
  let name: String
  /// The words that can be given, where they are few; empty otherwise.
  var choices: [String] = []
  /// What completes it, where it has no choices.
  var completion = Completion.none
  /// Reads one value.
  let read: @Sendable (String) throws(WrongValue) -> Value

  /// The same kind under another name in the usage line.
  func named(_ name: String) -> ValueKind {
    ValueKind(name: name, choices: choices, completion: completion, read: read)
  }
}
