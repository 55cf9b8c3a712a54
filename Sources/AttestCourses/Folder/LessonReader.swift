import AttestText

/// Reads a lesson: its title, and whether there is anything to read under it.
enum LessonReader {
  /// The lesson; `title` is used where the text has no heading of the first level.
  static func read(
    _ source: SourceText, number: Int, title: String, file: String
  ) -> (lesson: Lesson, fault: LessonFault?) {
    let markdown = source.string
    let document = Document(checked: markdown, .markdown)
    let lesson = Lesson(number: number, title: document.title ?? title, file: file, markdown: markdown)
    let isHeadingsOnly = document.blocks.allSatisfy { block in
      if case .heading = block { true } else { false }
    }
    return (lesson, document.blocks.isEmpty ? .empty : isHeadingsOnly ? .headingOnly : nil)
  }
}
