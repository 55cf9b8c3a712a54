import AttestCourses

/// A way of answering a whole quiz, for tests.
enum Habit {
  /// Always the first that is shown.
  case first
  /// Always the longest.
  case longest
  /// Always the shortest.
  case shortest
  /// Everything that can be ticked, else the first.
  case everything
  /// What is right.
  case right

  /// The result of a run through the course in this way.
  func result(in course: Course, seed: UInt64 = 1) -> CourseResult {
    var run = CourseRun(of: course, seed: seed)
    while true {
      switch run.step {
      case .lesson: run.finishLesson()
      case .question(let asked): _ = try? run.answer(response(to: asked))
      case .finished(let result): return result
      }
    }
  }

  /// The response to one question.
  func response(to asked: AskedQuestion) -> Response {
    if self == .right { return asked.question.rightResponse }
    switch asked.form {
    case .one(let options): return .picked([pick(options)])
    case .several(let options):
      return .picked(self == .everything ? Set(options.map(\.place)) : [pick(options)])
    case .words: return .typed("no idea")
    case .number: return .typed("10")
    case .matching(let lefts, let options): return .matched(lefts.map { _ in pick(options) })
    }
  }

  private func pick(_ options: [AskedQuestion.Option]) -> Int {
    let byLength = options.sorted { $0.text.plainLine.count < $1.text.plainLine.count }
    let picked =
      switch self {
      case .longest: byLength.last
      case .shortest: byLength.first
      case .first, .everything, .right: options.first
      }
    return picked?.place ?? 0
  }
}

extension Question {
  /// A response that earns full marks.
  var rightResponse: Response {
    switch kind {
    case .choice(let answers): .picked([answers.firstIndex { $0.weight == .full } ?? 0])
    case .several(let answers): .picked(Set(answers.indices.filter { answers[$0].weight > .none }))
    case .truth(let truth): .picked([truth.isTrue ? 0 : 1])
    case .words, .number: .typed(rightAnswers.first?.text ?? "")
    case .matching(let matching):
      .matched(matching.lefts.indices.map { matching.options.firstIndex(of: matching.rights[$0]) ?? 0 })
    }
  }
}
