/// How a record was made; kept for ever and shown wherever it matters (section 6).
public enum Evidence: UInt8, CaseIterable, Sendable, CustomStringConvertible {
  /// Signed in as themselves, at a prompt.
  case prompt
  /// With a one-time code sent to them.
  case code
  /// Somebody recorded it in their presence.
  case witnessed
  /// A signed sheet, with a reference.
  case paper
  /// From another system, with file and line.
  case `import`

  /// The word used in files and on the screen.
  public var description: String {
    switch self {
    case .prompt: "prompt"
    case .code: "code"
    case .witnessed: "witnessed"
    case .paper: "paper"
    case .import: "import"
    }
  }
}
