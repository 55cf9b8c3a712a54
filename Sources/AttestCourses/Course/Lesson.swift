/// A lesson of a course: a page or two of Markdown.
public struct Lesson: Hashable, Sendable {
  /// Its place in the course, from 1.
  public let number: Int
  /// The text's first heading of the first level (`# Asking first`), else the title in the file's name.
  public let title: String
  /// The file's name, such as `03-asking-first.md`.
  public let file: String
  /// The whole text in Markdown, heading included, with LF line breaks.
  public let markdown: String
}
