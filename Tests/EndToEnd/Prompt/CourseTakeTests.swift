import AttestRules
import AttestStore
import Glibc
import Testing

@Suite("Taking a course")
struct CourseTakeTests {
  @Test("Whoever answers enough rightly passes, with evidence, score, seconds and a receipt")
  func passed() throws {
    let school = try School(withCourse: true)
    let session = try school.course()
    try session.begin().readLessons()
    for number in 1...3 { try session.answer(number, rightly: true) }
    try session.expect("Passed with 100 %: 3 of 3 questions").expect("TRAIN is done")
    try session.expect("Your receipt")
    #expect(try session.end() == .exited(0))
    #expect(session.isAsBefore)

    let record = try #require(try school.records().last)
    #expect(record.satisfies && record.evidence == .prompt && record.score == 100 && record.seconds != nil)
    let entry = try #require(try school.lastEntry())
    #expect(entry.kind == "course.complete" && session.text.contains(entry.hash.hex))
    #expect(try school.register().verify().verdict == .intact)
    #expect(try school.register().sitting(of: "ASKING").kept == nil)
  }

  @Test("Every answer is explained, right or wrong")
  func explained() throws {
    let school = try School(withCourse: true)
    let session = try school.course()
    try session.begin().readLessons()
    for number in 1...3 { try session.answer(number, rightly: number == 1) }
    try session.expect("Not passed")
    for words in [
      "The office knows every account.", "Both change who speaks for us.", "Checking takes a minute.",
    ] {
      #expect(session.text.contains(words))
    }
    #expect(session.text.contains("Right.") && session.text.contains("Not right."))
  }

  @Test("A failed attempt is recorded, satisfies nothing, and the questions can be tried again at once")
  func failed() throws {
    let school = try School(withCourse: true)
    let session = try school.course()
    try session.begin().readLessons()
    for number in 1...3 { try session.answer(number, rightly: false) }
    try session.expect("Not passed: 0 %, and 60 % are needed.").expect("[Y/n]").type("y\r")
    for number in 1...3 { try session.answer(number, rightly: true) }
    try session.expect("Passed with 100 %")
    #expect(try session.end() == .exited(0))
    #expect(try school.records().map(\.satisfies) == [false, true])
    #expect(try school.records().map(\.score) == [0, 100])
  }

  @Test("With q one leaves before the first lesson as well")
  func notBegun() throws {
    let school = try School(withCourse: true)
    let session = try school.course()
    try session.expect("leave with q").expect("Begin now?").expect("[Y/n]").type("q\r")
    #expect(try session.end() == .exited(1))
    #expect(!session.text.contains("Please answer") && !session.text.contains("Lesson 1"))
  }

  @Test("Leaving half-way passes nobody, and coming back goes on behind what was finished")
  func leftAndResumed() throws {
    let school = try School(withCourse: true)
    let first = try school.course()
    try first.begin().readLessons().answer(1, rightly: true)
    try first.expect("Question 2 of 3").expect("(q: stop):").type("q\r")
    try first.expect("Kept: 2 lessons and 1 answer.")
    #expect(try first.end() == .exited(1))
    #expect(try school.records().isEmpty)

    let second = try school.course()
    try second.expect("answered 1 of the questions").expect("Number:").type("1\r")
    for number in 2...3 { try second.answer(number, rightly: true) }
    try second.expect("Passed with 100 %")
    #expect(try second.end() == .exited(0))
    #expect(!second.text.contains("Lesson 1"))
  }

  @Test(
    "Ctrl-C, a closed terminal and a kill lose nothing that was finished",
    arguments: [SIGINT, SIGHUP, SIGKILL])
  func brokenOff(signal: Int32) throws {
    let school = try School(withCourse: true)
    let first = try school.course()
    try first.begin().readLessons().answer(1, rightly: true)
    try first.answer(2, rightly: true)
    try first.expect("Question 3 of 3").expect("(q: stop):").send(signal: signal)
    #expect(try first.end() == (signal == SIGKILL ? .killed(SIGKILL) : .exited(130)))
    #expect(first.isAsBefore || signal == SIGKILL)
    #expect(try school.records().isEmpty)

    let second = try school.course()
    try second.expect("answered 2 of the questions").expect("Number:").type("1\r")
    try second.answer(3, rightly: true)
    try second.expect("Passed with 100 %")
    #expect(try second.end() == .exited(0))
  }

  @Test("Leaving in the middle of a lesson keeps the lessons before it")
  func lessonLeft() throws {
    let school = try School(withCourse: true)
    let session = try school.course()
    try session.begin().expect("Lesson 1 of 2").expect("q: stop").type("\r")
    try session.expect("Lesson 2 of 2").expect("q: stop").type("q")
    try session.expect("Kept: 1 lesson.")
    #expect(try session.end() == .exited(1))
    #expect(try school.register().sitting(of: "ASKING").kept?.run.progress.lessonsRead == 1)
  }

  @Test("Without a terminal it refuses and records nothing")
  func noTerminal() throws {
    let school = try School(withCourse: true)
    let before = try school.entries()
    let run = try school.run("course", "take", "ASKING")
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(try school.entries() == before)
  }
}

extension School {
  /// The course on a terminal.
  fileprivate func course() throws -> TerminalSession {
    try session("course", "take", "ASKING", environment: ["NO_COLOR": "1"])
  }
}

extension TerminalSession {
  fileprivate func begin() throws -> TerminalSession {
    try expect("2 lessons, then 3 questions").expect("[Y/n]").type("\r")
    return self
  }

  @discardableResult
  fileprivate func readLessons() throws -> TerminalSession {
    for number in 1...2 { try expect("Lesson \(number) of 2").expect("q: stop").type("\r") }
    return self
  }

  /// Answers the question with this number, whichever it is and in whatever order its answers stand.
  fileprivate func answer(_ number: Int, rightly: Bool) throws {
    try expect("Question \(number) of 3").expect("(q: stop):")
    let shown =
      text.split(separator: "Question \(number) of 3").last.map { $0.split(separator: "\r\n") } ?? []
    func numbers(of words: String...) -> String {
      shown.filter { line in words.contains { line.hasSuffix($0) } }.map { $0.filter(\.isNumber) }
        .joined(separator: " ")
    }
    if shown.contains("Whom do we ask?") {
      type(numbers(of: rightly ? "The office" : "Nobody"))
    } else if shown.contains("Which of these need asking?") {
      type(rightly ? numbers(of: "A new account", "A new operator") : numbers(of: "A cup of tea"))
    } else {
      type(rightly ? "Checking" : "guessing")
    }
    type("\r")
    try expect("Enter: ").type("\r")
  }
}
