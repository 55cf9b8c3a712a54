import AttestText
import Testing

@testable import AttestCourses

/// What holds of every quiz, tried on seeded random ones.
struct GIFTPropertyTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `what is written reads as the same question`(seed: UInt64) throws {
    var random = RandomQuestions(seed: seed)
    for number in 0..<100 {
      let question = random.next(number)
      let gift = GIFTWriter.text(of: question)
      #expect(try QuizText.question(gift) == question, "\(gift)")
    }
  }

  @Test func `a whole quiz keeps its categories`() {
    var random = RandomQuestions(seed: 7)
    let questions = (0..<9).map { number in
      let question = random.next(number)
      return Question(
        name: question.name, category: number < 3 ? nil : "Part \(number / 3)", stem: question.stem,
        tail: question.tail, kind: question.kind, explanation: question.explanation)
    }
    #expect(QuizText.read(GIFTWriter.text(of: Quiz(questions: questions))).questions == questions)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `no damage to the bytes stops the reader, and every place lies in the text`(seed: UInt64) {
    var random = RandomQuestions(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let signs = Array("{}~=#:\\%\n\r$[]/-> TF".utf8) + [0x00, 0xC3, 0xFF, 0xE2]
    let quiz = Quiz(questions: (0..<6).map { random.next($0) })
    let sound = Array(GIFTWriter.text(of: quiz).utf8)
    for _ in 0..<100 {
      var bytes = sound
      for _ in 0...(generator.next() % 6) {
        let place = Int(generator.next() % UInt64(bytes.count))
        switch generator.next() % 3 {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(signs[Int(generator.next() % UInt64(signs.count))], at: place)
        default: bytes[place] = signs[Int(generator.next() % UInt64(signs.count))]
        }
      }
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      let files = TestCourse().with("quiz.gift", bytes).files.map {
        CourseFile(name: $0.key, bytes: $0.value)
      }
      let reading = CourseFolder.load(files)
      #expect((reading.course == nil) == !reading.mistakes.isEmpty)
      for problem in reading.problems where problem.file == "quiz.gift" {
        let place = problem.place ?? SourcePlace(line: 0, column: 0)
        #expect((1...lines).contains(place.line) && (1...(bytes.count + 1)).contains(place.column))
      }
    }
  }

  @Test func `a quiz read, written and read again is the same`() throws {
    let gift = """
      $CATEGORY: A
      ::one::[markdown]Which *one*?
      Really?{
        =%100%[plain]a#yes
        ~b
        ####Because
        of this.
      }

      ::two::Fill {=in =%50%out} now.

      ::three::Match{=a->1 =b->2 =->3}
      """
    let questions = QuizText.read(gift).questions
    #expect(questions.count == 3)
    #expect(QuizText.read(GIFTWriter.text(of: Quiz(questions: questions))).questions == questions)
  }
}
