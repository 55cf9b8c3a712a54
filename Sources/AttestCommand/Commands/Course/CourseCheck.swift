import AttestCourses
import AttestText

/// `attest course check`: everything that is wrong in a course folder.
struct CourseCheck: Command {
  static let folder = Argument.required(
    "DIR", .folder, "The folder with course.json, the lessons and quiz.gift")

  static let declaration = CommandDeclaration(
    "check", "Find every mistake in a course folder, with file, line and column",
    "Advice is printed too, and does not stop anybody from publishing.",
    needs: nil, parameters: [folder],
    exits: [
      .init(.done, "no mistakes"), .init(.no, "mistakes; each is named"), .init(.notFound, "no such folder"),
    ],
    examples: [.init("attest course check courses/social-media-operators", "can it be published?")])

  let folder: String

  init(_ values: Values) throws(UsageError) {
    folder = try values[Self.folder]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let console = context.console
    let reading = try CourseFolder.check(at: folder)
    for problem in reading.problems {
      try console.print(Line(outside: problem.description(in: folder)).hanging(2))
    }
    let mistakes = reading.mistakes.count
    if let course = reading.course {
      try console.print(
        "\(course.title, .bold), \(course.code) \(course.version): "
          + "\(Wording.count(course.lessons.count, "lesson", "lessons")), "
          + "\(Wording.count(course.quiz.questions.count, "question", "questions")), pass mark "
          + "\(course.passMark) %, \(Wording.count(course.minutes, "minute", "minutes")). No mistakes.")
    } else {
      try console.print("\(Wording.count(mistakes, "mistake", "mistakes")).")
    }
    return mistakes == 0 ? .done : .no
  }
}
