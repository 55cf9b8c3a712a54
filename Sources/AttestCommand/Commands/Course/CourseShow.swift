import Attest
import AttestCourses
import AttestRules
import AttestText

/// `attest course show`: a course, its versions and the lessons of one of them.
struct CourseShow: Command {
  static let code = Argument.required("C", .text("C"), "The course's code")
  static let label = Option.optional("--label", .text("LABEL"), "The version (else the newest published)")

  static let declaration = CommandDeclaration(
    "show", "Show a course, its versions and what is in one of them",
    needs: .read, parameters: [code, label], common: [.on],
    exits: [.init(.notFound, "no such course or version")])

  let code: String
  let label: String?
  let day: Day?

  init(_ values: Values) throws(UsageError) {
    code = try values[Self.code]
    label = try values[Self.label]
    day = try values.day
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    let entry = try register.entry(code, .course)
    guard let version = try label.map({ try entry.version($0) }) ?? entry.newest(on: day ?? register.today)
    else { throw SubjectError.nothingPublished(code: entry.subject.code) }
    let documents = try register.documents(of: version)
    let console = context.console
    try console.print(SubjectPage(entry: entry, documents: documents).lines)
    let files = documents.map { CourseFile(name: $0.path, bytes: $0.bytes) }
    guard let course = CourseFolder.load(files).course else { return .done }
    try console.print(Line("\(course.code) \(course.version)").styled(.heading))
    for lesson in course.lessons { try console.print("  \(lesson.number). \(lesson.title)") }
    try console.print(
      "  \(Wording.count(course.quiz.questions.count, "question", "questions")), "
        + "\(course.passMark) % to pass, \(Wording.count(course.minutes, "minute", "minutes"))")
    return .done
  }
}
