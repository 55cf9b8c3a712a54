import Testing

/// Lets every system call by which a command writes, reads the register or locks it fail, one at a time.
@Suite(.serialized, .enabled(if: FaultSize.isAsked, "run by .ci/faults"))
struct InjectedErrorTests {
  @Test func `a full disk at any call is never a success that is not one`() async throws {
    try await inject("ENOSPC", at: Tracer.writing)
  }

  @Test func `a broken disk at any call is never a success that is not one`() async throws {
    try await inject("EIO", at: Tracer.writing + Tracer.reading)
  }

  @Test func `a lock that cannot be had is never a success that is not one`() async throws {
    try await inject("ENOLCK", at: Tracer.locking)
  }

  /// Tries every command with an error at each of its calls; in a short run, at a few of them.
  private func inject(_ error: String, at calls: [String]) async throws {
    let tally = FaultTally(error)
    let places = try Tracer.places(in: WritingCommand.all, effect: "error=\(error)", at: calls)
    try await FaultSize.each(places.count) { number in
      let (judge, injection) = places[number]
      let trial = try Trial(judge.command)
      let tracer = Tracer(log: trial.log)
      let run = try trial.run(behind: tracer.words(injection, tracing: calls))
      #expect(try tracer.hasFired(), "\(judge.command) \(injection) never happened")
      tally.add("injected")
      tally.add(run.isDone ? "done all the same" : "refused")
      let problems = try judge.problems(of: run, in: trial)
      #expect(problems == [], "\(judge.command) \(injection): \(run)")
      if !problems.isEmpty { tally.add("wrong") }
    }
    tally.show()
    #expect(tally.count("injected") == places.count)
    #expect(tally.count("refused") > 0)
  }
}

extension Tracer {
  /// Every place at which something can happen to a command, as one run of each without a fault shows them; in a short
  /// run, some of them.
  static func places(
    in commands: [WritingCommand], effect: String, at calls: [String], isWriting: Bool = false
  ) throws -> [(judge: FaultJudge, injection: Injection)] {
    try commands.flatMap { command in
      let judge = try FaultJudge(command)
      let trial = try Trial(command)
      let tracer = Tracer(log: trial.log)
      let run = try trial.run(behind: tracer.words(nil, tracing: calls))
      guard run.isDone else { throw FaultJudge.Unfit(command: command.testDescription, run: run) }
      let places = try tracer.places(effect: effect, isWriting: isWriting)
      return FaultSize.some(places, short: 3).map { (judge, $0) }
    }
  }
}
