import AttestText

/// Puts a course together from its files and collects what is wrong on the way.
struct CourseLoader {
  private let contents: FolderContents
  private(set) var problems: [CourseProblem]

  init(_ contents: FolderContents) {
    self.contents = contents
    problems = contents.problems
  }

  /// The course as far as it goes; it is sound only where no problem is a mistake.
  mutating func load() -> Course? {
    checkNames()
    let manifest = loadManifest()
    let lessons = loadLessons()
    let quiz = loadQuiz()
    guard let manifest, let quiz, !lessons.isEmpty else { return nil }
    return Course(
      code: manifest.code, title: manifest.title, version: manifest.version, isMaterial: manifest.isMaterial,
      passMark: manifest.passMark, minutes: manifest.minutes, lessons: lessons, quiz: quiz)
  }

  private mutating func note(_ fault: CourseFault, in file: String, at place: SourcePlace? = nil) {
    problems.append(CourseProblem(file: file, place: place, fault: fault))
  }

  private mutating func checkNames() {
    var seen: Set<String> = []
    for file in contents.files {
      if !seen.insert(file.name).inserted { note(.folder(.fileTwice), in: file.name) }
      let kind = CourseFileKind(name: file.name)
      if kind == .misnamedLesson { note(.folder(.lessonName), in: file.name) }
      if kind == .other { note(.folder(.unused), in: file.name) }
      if file.bytes.count > kind.mostBytes {
        note(.folder(.tooLarge(bytes: file.bytes.count, limit: kind.mostBytes)), in: file.name)
      }
    }
  }

  /// The text of the one file of this name; nil, and a problem, if it is not there.
  private mutating func source(named name: String) -> SourceText? {
    if let file = contents.files.first(where: { $0.name == name }) { return source(of: file) }
    guard !contents.problems.contains(where: { $0.file == name }) else { return nil }
    let others = contents.otherNames + contents.files.map(\.name)
    let spare = others.filter { !CourseFileKind(name: $0).isPart }
    note(.folder(.missing(nearMiss: NearMiss.of(name, among: spare))), in: name)
    return nil
  }

  private mutating func source(of file: CourseFile) -> SourceText? {
    guard file.bytes.count <= CourseFileKind(name: file.name).mostBytes else { return nil }
    var faults: [Placed<TextFault>] = []
    let source = SourceText(file.bytes) { faults.append($0) }
    for fault in faults { note(.text(fault.value), in: file.name, at: fault.place) }
    return faults.contains { $0.value == .utf16 } ? nil : source
  }

  private mutating func loadManifest() -> CourseManifest? {
    let name = CourseFileKind.manifestName
    guard let source = source(named: name) else { return nil }
    var reader = ManifestReader()
    let manifest = reader.read(source)
    for fault in reader.faults { note(.manifest(fault.value), in: name, at: fault.place) }
    return manifest
  }

  private mutating func loadLessons() -> [Lesson] {
    var lessons: [Lesson] = []
    for file in contents.files.sorted(by: { $0.name < $1.name }) {
      guard case .lesson(let number, let title) = CourseFileKind(name: file.name) else { continue }
      checkNumber(number, of: file.name, after: lessons.last)
      let lesson = source(of: file).map {
        LessonReader.read($0, number: number, title: title, file: file.name)
      }
      if let fault = lesson?.fault { note(.lesson(fault), in: file.name) }
      lessons.append(lesson?.lesson ?? Lesson(number: number, title: title, file: file.name, markdown: ""))
    }
    let couldNotBeRead = contents.problems.contains { problem in
      if case .lesson = CourseFileKind(name: problem.file) { true } else { false }
    }
    if lessons.isEmpty, !couldNotBeRead { note(.folder(.noLessons), in: "01-title.md") }
    return lessons
  }

  private mutating func checkNumber(_ number: Int, of file: String, after last: Lesson?) {
    let expected = (last?.number ?? 0) + 1
    if let last, number == last.number {
      note(.folder(.numberTwice(other: last.file)), in: file)
    } else if number > expected,
      !contents.problems.contains(where: { $0.file.hasPrefix(Shown.twoDigits(expected)) })
    {
      note(.folder(.gap(missing: expected)), in: file)
    }
  }

  private mutating func loadQuiz() -> Quiz? {
    let name = CourseFileKind.quizName
    guard let source = source(named: name) else { return nil }
    let (questions, faults) = GIFTParser.parse(source)
    for fault in faults + QuizChecks.faults(of: questions) {
      note(.quiz(fault.value), in: name, at: fault.place)
    }
    return questions.isEmpty ? nil : Quiz(questions: questions.map(\.question))
  }
}
