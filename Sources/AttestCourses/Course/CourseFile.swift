/// A file of a course folder: its name within the folder, and its bytes.
///
/// A published course is kept in the register as these, byte for byte, and loads from them as from a folder.
public struct CourseFile: Hashable, Sendable {
  /// The name within the folder, such as `quiz.gift`.
  public let name: String
  /// The bytes.
  public let bytes: [UInt8]

  /// The file with this name and these bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What a file of a course folder is, by its name.
enum CourseFileKind: Hashable {
  case manifest
  case quiz
  /// A lesson with its number and the rest of its name as a title.
  case lesson(number: Int, title: String)
  /// A Markdown file that is not named as a lesson is.
  case misnamedLesson
  case other

  static let manifestName = "course.json"
  static let quizName = "quiz.gift"

  init(name: String) {
    switch name {
    case Self.manifestName: self = .manifest
    case Self.quizName: self = .quiz
    case _ where name.hasSuffix(".md"): self = Self.lesson(named: name)
    default: self = .other
    }
  }

  /// The most bytes that a file of this kind may have.
  var mostBytes: Int {
    switch self {
    case .manifest: 64 << 10
    case .quiz: 1 << 20
    case .lesson, .misnamedLesson, .other: 256 << 10
    }
  }

  /// Whether a course is made of files of this kind.
  var isPart: Bool {
    switch self {
    case .manifest, .quiz, .lesson: true
    case .misnamedLesson, .other: false
    }
  }

  /// `NN-title.md`, compared byte by byte.
  private static func lesson(named name: String) -> CourseFileKind {
    let bytes = Array(name.utf8.dropLast(3))
    guard bytes.count > 3, bytes[2] == UInt8(ascii: "-"), let tens = digit(bytes[0]),
      let units = digit(bytes[1]),
      tens + units > 0
    else { return .misnamedLesson }
    let words = bytes[3...].map {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0
    }
    let title = String(decoding: words, as: UTF8.self)
    return .lesson(number: tens * 10 + units, title: title.prefix(1).uppercased() + title.dropFirst())
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
  }
}
