import AttestText

/// Makes a course of the files of its folder, wherever they are kept.
public enum CourseFolder {
  /// The course that these files make, or everything that is wrong with them.
  ///
  /// A pure function: a published course kept in the register loads exactly as its folder did.
  public static func load(_ files: [CourseFile]) -> CourseReading {
    load(FolderContents(files: files, problems: [], otherNames: []))
  }

  /// The course in a folder on disk, or everything that is wrong with it.
  public static func check(at path: String) throws(CourseFolderError) -> CourseReading {
    load(try FolderReader.read(path))
  }

  static func load(_ contents: FolderContents) -> CourseReading {
    var loader = CourseLoader(contents)
    let course = loader.load()
    let isSound = !loader.problems.contains(where: \.isMistake)
    return CourseReading(
      course: isSound ? course : nil, problems: loader.problems.sorted(by: CourseProblem.readingOrder),
      files: contents.files.filter { CourseFileKind(name: $0.name).isPart }.sorted { $0.name < $1.name })
  }
}

/// What was found in a folder: the files that could be read, and what is wrong with the others.
struct FolderContents: Sendable {
  var files: [CourseFile]
  var problems: [CourseProblem]
  /// Files that were not read because they are no part of a course, for "did you mean".
  var otherNames: [String]
}

/// Why a folder could not be looked at.
public enum CourseFolderError: Error, Hashable, Sendable {
  /// There is nothing of that name.
  case missing(path: String)
  /// It is not a folder.
  case notAFolder(path: String)
  /// The system would not let us look.
  case unreadable(path: String, reason: String)
}

extension CourseFolderError: CustomStringConvertible {
  /// What was found, and what to do.
  public var description: String {
    switch self {
    case .missing(let path): "\(Shown.name(path)): there is no such folder: name the folder of a course"
    case .notAFolder(let path): "\(Shown.name(path)): is not a folder: name the folder that course.json is in"
    case .unreadable(let path, let reason): "\(Shown.name(path)): cannot be read: \(reason)"
    }
  }
}
