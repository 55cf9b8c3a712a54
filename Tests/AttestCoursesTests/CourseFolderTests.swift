import AttestCourses
import Foundation
import Testing

/// Folders on disk.
struct CourseFolderTests {
  /// Writes the course into a scratch folder, lets `change` at it, and says what checking it says.
  private func mistakes(after change: (URL) throws -> Void) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "course-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in TestCourse().files { try Data(bytes).write(to: folder.appending(path: name)) }
    try change(folder)
    return try CourseFolder.check(at: folder.path).mistakes.map(\.description)
  }

  @Test func `a sound folder is a course`() throws {
    #expect(try mistakes { _ in } == [])
  }

  @Test func `files that begin with a dot are passed over`() throws {
    #expect(try mistakes { try Data([0xFF]).write(to: $0.appending(path: ".DS_Store")) } == [])
  }

  @Test func `a symbolic link is never followed`() throws {
    let found = try mistakes { folder in
      let lesson = folder.appending(path: "02-second.md")
      try FileManager.default.removeItem(at: lesson)
      try FileManager.default.createSymbolicLink(at: lesson, withDestinationURL: URL(filePath: "/etc/passwd"))
    }
    #expect(found == ["02-second.md: is a symbolic link: put the file itself into the folder"])
  }

  @Test func `a folder or a pipe with a file's name is no file`() throws {
    let found = try mistakes { folder in
      let quiz = folder.appending(path: "quiz.gift")
      try FileManager.default.removeItem(at: quiz)
      try FileManager.default.createDirectory(at: quiz, withIntermediateDirectories: true)
      mkfifo(folder.appending(path: "03-third.md").path, 0o600)
    }
    #expect(
      found == [
        "03-third.md: is not a regular file: a course has only text files",
        "quiz.gift: is not a regular file: a course has only text files",
      ])
  }

  @Test func `what is too large is not read`() throws {
    let found = try mistakes { try Data(count: 1_048_577).write(to: $0.appending(path: "quiz.gift")) }
    #expect(found == ["quiz.gift: has 1048577 bytes; at most 1048576 are read: shorten or split it"])
  }

  @Test func `a quiz under another name is named`() throws {
    let found = try mistakes { folder in
      try FileManager.default.moveItem(
        at: folder.appending(path: "quiz.gift"), to: folder.appending(path: "quiz.gft"))
    }
    #expect(found == ["quiz.gift: is missing; \"quiz.gft\" is there: rename it if that is the one"])
  }

  @Test func `what is no folder says so`() throws {
    #expect(throws: CourseFolderError.missing(path: "/nowhere/at/all")) {
      try CourseFolder.check(at: "/nowhere/at/all")
    }
    #expect(throws: CourseFolderError.notAFolder(path: "/etc/passwd")) {
      try CourseFolder.check(at: "/etc/passwd")
    }
  }
}
