/// How the text of a policy or lesson is written.
public enum DocumentKind: String, Hashable, Sendable, CustomStringConvertible {
  /// CommonMark.
  case markdown
  /// Text whose line ends are its own.
  case plain

  /// The kind that a file's name tells: `.md` and `.markdown` are Markdown, all else is plain text.
  public init(fileName: String) {
    let name = fileName.lowercased()
    self = name.hasSuffix(".md") || name.hasSuffix(".markdown") ? .markdown : .plain
  }

  /// The word kept in the register.
  public var description: String { rawValue }
}
