import AttestText

/// Reads the files of a course folder from disk: the only place where this module touches one.
enum FolderReader {
  /// What is in the folder; a symbolic link in it is never followed, and nothing that is too large is read.
  static func read(_ path: String) throws(CourseFolderError) -> FolderContents {
    let names: [String]
    do throws(Platform.Failure) { names = try Platform.names(in: path) } catch {
      if error.isMissing { throw .missing(path: path) }
      if error.isNotAFolder { throw .notAFolder(path: path) }
      throw .unreadable(path: path, reason: error.reason)
    }
    var contents = FolderContents(files: [], problems: [], otherNames: [])
    for name in names {
      switch CourseFileKind(name: name) {
      case .manifest, .quiz, .lesson: read(name, in: path, into: &contents)
      case .misnamedLesson: leave(name, .lessonName, &contents)
      case .other: leave(name, .unused, &contents)
      }
    }
    return contents
  }

  private static func leave(_ name: String, _ fault: FolderFault, _ contents: inout FolderContents) {
    contents.otherNames.append(name)
    contents.problems.append(CourseProblem(file: name, fault: .folder(fault)))
  }

  private static func read(_ name: String, in folder: String, into contents: inout FolderContents) {
    let path = folder + "/" + name
    let limit = CourseFileKind(name: name).mostBytes
    do throws(Platform.Failure) {
      switch try Platform.kind(of: path) {
      case .file(let bytes) where bytes <= limit:
        contents.files.append(CourseFile(name: name, bytes: try Platform.bytes(of: path, most: limit)))
      case .file(let bytes): refuse(name, .tooLarge(bytes: bytes, limit: limit), &contents)
      case .symbolicLink: refuse(name, .symbolicLink, &contents)
      case .folder, .other: refuse(name, .notAFile, &contents)
      }
    } catch {
      refuse(name, .unreadable(reason: error.reason), &contents)
    }
  }

  private static func refuse(_ name: String, _ fault: FolderFault, _ contents: inout FolderContents) {
    contents.problems.append(CourseProblem(file: name, fault: .folder(fault)))
  }
}
