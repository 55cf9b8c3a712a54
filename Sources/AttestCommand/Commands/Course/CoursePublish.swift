import Attest
import AttestCourses
import AttestRules

/// `attest course publish`: a version of a course, its files kept byte for byte.
struct CoursePublish: Command {
  static let folder = Argument.required(
    "DIR", .folder, "The folder with course.json, the lessons and quiz.gift")
  static let effective = Option.optional(
    "--effective", .day, "The day from which it is in force (else the day it is published)")
  static let published = Option.optional("--published", .day, "The day it was published (else today)")
  static let summary = Option.optional("--summary", .text("TEXT"), "What changed")

  static let declaration = CommandDeclaration(
    "publish", "Publish the version of a course that is in a folder",
    "Code, label, and whether it is material stand in course.json.",
    needs: .publish, parameters: [folder, effective, published, summary],
    exits: [.init(.badData, "the folder has mistakes, or the label or the days cannot be taken")],
    examples: [.init("attest course publish courses/social-media-operators", "from today on")])

  let folder: String
  let effective: Day?
  let published: Day?
  let summary: String?

  init(_ values: Values) throws(UsageError) {
    folder = try values[Self.folder]
    effective = try values[Self.effective]
    published = try values[Self.published]
    summary = try values[Self.summary]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let reading = try CourseFolder.check(at: folder)
    guard let course = reading.course else {
      throw CourseMistakes(folder: folder, mistakes: reading.mistakes)
    }
    let publication = try register.publishCourse(
      course, files: reading.files, effective: effective, published: published, summary: summary)
    try context.console.print(publication.lines)
    return .done
  }
}
