import AttestText

/// One thing that is wrong, or could be better, in a course folder, and where.
public struct CourseProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name within the course folder.
  public let file: String
  /// The line and column, where the problem is inside a text.
  public let place: SourcePlace?
  /// What is wrong.
  public let fault: CourseFault

  /// The problem with this fault at this place of this file.
  public init(file: String, place: SourcePlace? = nil, fault: CourseFault) {
    self.file = file
    self.place = place
    self.fault = fault
  }

  /// Whether the course cannot be published before this is mended; the others are advice.
  public var isMistake: Bool { !fault.isAdvice }

  /// The file with line and column, what was found, what was expected and what to do.
  public var description: String { described(as: file) }

  /// The same with the folder's path before the file's name, as an editor wants it.
  public func description(in folder: String) -> String {
    described(as: folder.utf8.last == UInt8(ascii: "/") ? folder + file : folder + "/" + file)
  }

  private func described(as path: String) -> String {
    let position = place.map { "\(Shown.name(path)):\($0)" } ?? Shown.name(path)
    return "\(position): \(isMistake ? "" : "advice: ")\(fault)"
  }

  /// Orders problems as somebody reads the folder: by file, then by place.
  static func readingOrder(_ left: CourseProblem, _ right: CourseProblem) -> Bool {
    let start = SourcePlace(line: 0, column: 0)
    guard left.file == right.file else { return left.file < right.file }
    return (left.place ?? start) < (right.place ?? start)
  }
}

/// What can be wrong in a course folder, by the part that it concerns.
public enum CourseFault: Hashable, Sendable, CustomStringConvertible {
  /// The files that there are.
  case folder(FolderFault)
  /// The bytes of a text file.
  case text(TextFault)
  /// `course.json`.
  case manifest(ManifestFault)
  /// A lesson.
  case lesson(LessonFault)
  /// `quiz.gift`.
  case quiz(QuizFault)

  /// Whether a course with this can be published all the same.
  public var isAdvice: Bool {
    switch self {
    case .folder(let fault): fault.isAdvice
    case .quiz(let fault): fault.isAdvice
    case .text, .manifest, .lesson: false
    }
  }

  /// What was found, what was expected and what to do.
  public var description: String {
    switch self {
    case .folder(let fault): fault.description
    case .text(let fault): fault.description
    case .manifest(let fault): fault.description
    case .lesson(let fault): fault.description
    case .quiz(let fault): fault.description
    }
  }
}
