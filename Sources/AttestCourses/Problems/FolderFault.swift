import AttestText

/// What can be wrong with the files of a course folder.
public enum FolderFault: Hashable, Sendable {
  /// A file that every course has is not there; the near miss is a file that was perhaps meant.
  case missing(nearMiss: String?)
  /// There is no lesson at all.
  case noLessons
  /// A number is left out before this lesson.
  case gap(missing: Int)
  /// Two lessons have the same number.
  case numberTwice(other: String)
  /// A Markdown file is not named as a lesson is.
  case lessonName
  /// The same name was given twice.
  case fileTwice
  /// The file is a symbolic link.
  case symbolicLink
  /// Neither a file nor a folder: a pipe, a device, a socket.
  case notAFile
  /// The file is larger than its kind may be.
  case tooLarge(bytes: Int, limit: Int)
  /// The system would not let us read it.
  case unreadable(reason: String)
  /// A file or folder that is no part of a course.
  case unused

  /// Whether a course with this can be published all the same.
  public var isAdvice: Bool { self == .unused }
}

extension FolderFault: CustomStringConvertible {
  /// What was found, what was expected and what to do.
  public var description: String {
    switch self {
    case .missing(let nearMiss?):
      "is missing; \(Shown.quoted(nearMiss)) is there: rename it if that is the one"
    case .missing(nil):
      "is missing: every course folder has one"
    case .noLessons:
      "is missing: a course has at least one lesson; name the first 01 and its title"
    case .gap(let missing):
      "comes after a gap: there is no lesson \(Shown.twoDigits(missing)); number them 01, 02, 03 without gaps"
    case .numberTwice(let other):
      "has the same number as \(Shown.quoted(other)): give each lesson its own"
    case .lessonName:
      "is not named as a lesson: write two digits, a hyphen and a title, such as 03-asking-first.md"
    case .fileTwice:
      "is given twice"
    case .symbolicLink:
      "is a symbolic link: put the file itself into the folder"
    case .notAFile:
      "is not a regular file: a course has only text files"
    case .tooLarge(let bytes, let limit):
      "has \(bytes) bytes; at most \(limit) are read: shorten or split it"
    case .unreadable(let reason):
      "cannot be read: \(reason)"
    case .unused:
      "is no part of a course and is left out: a course has course.json, lessons NN-title.md and quiz.gift"
    }
  }
}
