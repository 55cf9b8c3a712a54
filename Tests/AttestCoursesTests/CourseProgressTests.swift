import Testing

@testable import AttestCourses

/// Progress that is put away and taken up again.
struct CourseProgressTests {
  private static let quiz = """
    ::a::One?{=right ~wrong}

    ::b::Some?{~%50%x ~%50%y ~%-100%z}

    ::c::Who?{=Siân "S" Jones =*}

    ::d::Match?{=a->1 =b->2}

    ::e::How many?{#24}
    """

  private static func course() throws -> Course {
    let quiz = quiz.replacing(" =*}", with: "}")
    return try #require(TestCourse(quiz: quiz).reading.course)
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func `a run put away after every step ends as one that never was`(seed: UInt64) throws {
    let course = try Self.course()
    var whole = CourseRun(of: course, seed: seed)
    var parted = CourseRun(of: course, seed: seed)
    while whole.result == nil {
      parted = try CourseRun(of: course, resuming: CourseProgress(decoding: parted.progress.encoded()))
      #expect(parted.step == whole.step)
      if case .question(let asked) = whole.step {
        #expect(try whole.answer(asked.question.rightResponse) == parted.answer(asked.question.rightResponse))
      } else {
        whole.finishLesson()
        parted.finishLesson()
      }
    }
    #expect(parted == whole)
    #expect(parted.result?.score == 100)
  }

  @Test func `progress is a short text that says what it is`() throws {
    var run = CourseRun(of: try Self.course(), seed: .max)
    run.finishLesson()
    #expect(
      String(decoding: run.progress.encoded(), as: UTF8.self) == """
        {"format":1,"course":"SAFE","version":"V1","seed":"18446744073709551615","lessonsRead":1,"answers":[]}
        """)
  }

  @Test(arguments: [
    ("{", "the progress kept cannot be read (at 1:1): begin the course again"),
    ("{\"format\":2}", "the progress kept is of format 2, of a later attest: use that one"),
    (
      "{\"format\":1,\"course\":\"SAFE\",\"version\":\"V1\",\"seed\":\"x\",\"lessonsRead\":0,\"answers\":[]}",
      "the progress kept cannot be read (at 1:51): begin the course again"
    ),
    (
      "{\"format\":1,\"course\":\"SAFE\",\"version\":\"V1\",\"seed\":\"1\",\"lessonsRead\":-1,\"answers\":[]}",
      "the progress kept cannot be read (at 1:69): begin the course again"
    ),
    (
      "{\"format\":1,\"course\":\"SAFE\",\"version\":\"V2\",\"seed\":\"1\",\"lessonsRead\":0,\"answers\":[]}",
      "the progress kept is for SAFE V2: begin this one anew"
    ),
    (
      "{\"format\":1,\"course\":\"SAFE\",\"version\":\"V1\",\"seed\":\"1\",\"lessonsRead\":3,\"answers\":[]}",
      "the progress kept does not fit this course: begin the course again"
    ),
    (
      "{\"format\":1,\"course\":\"SAFE\",\"version\":\"V1\",\"seed\":\"1\",\"lessonsRead\":1,\"answers\":[{\"picked\":[0]}]}",
      "the progress kept does not fit this course: begin the course again"
    ),
    (
      "{\"format\":1,\"course\":\"SAFE\",\"version\":\"V1\",\"seed\":\"1\",\"lessonsRead\":2,\"answers\":[{\"picked\":[9]}]}",
      "the progress kept does not fit this course: begin the course again"
    ),
  ])
  func `progress that does not fit is refused, never guessed at`(text: String, message: String) throws {
    let course = try Self.course()
    do {
      _ = try CourseRun(of: course, resuming: CourseProgress(decoding: Array(text.utf8)))
      Issue.record("taken up")
    } catch {
      #expect("\(error)" == message)
    }
  }

  @Test func `no damage to the bytes is taken for other progress than some that could be`() throws {
    let course = try Self.course()
    var run = CourseRun(of: course, seed: 5)
    while case .lesson = run.step { run.finishLesson() }
    while case .question(let asked) = run.step { _ = try run.answer(asked.question.rightResponse) }
    let sound = run.progress.encoded()
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      var bytes = sound
      bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
      guard let progress = try? CourseProgress(decoding: bytes) else { continue }
      #expect(try CourseProgress(decoding: progress.encoded()) == progress)
      _ = try? CourseRun(of: course, resuming: progress)
    }
  }
}
