import AttestText

/// Reads a lesson: its heading, and whether there is anything under it.
enum LessonReader {
  /// The lesson; `title` is used where the text begins with no heading.
  static func read(
    _ source: SourceText, number: Int, title: String, file: String
  ) -> (lesson: Lesson, fault: LessonFault?) {
    let lines = source.scalars.split(separator: "\n").filter { $0.contains { !$0.isBlank } }
    var heading: String?
    if let first = lines.first { heading = self.heading(of: first) }
    let lesson = Lesson(number: number, title: heading ?? title, file: file, markdown: source.string)
    if lines.isEmpty { return (lesson, .empty) }
    return (lesson, lines.count == 1 && heading != nil ? .headingOnly : nil)
  }

  /// The words of a line such as `# Asking first`.
  private static func heading(of line: ArraySlice<Unicode.Scalar>) -> String? {
    guard line.starts(with: ["#", " "]) else { return nil }
    let words = line.dropFirst(2).split { $0.isBlank }.map { String($0) }
    let text = (words.last?.allSatisfy { $0 == "#" } == true ? words.dropLast() : words[...]).joined(
      separator: " ")
    return text.isEmpty ? nil : text
  }
}
