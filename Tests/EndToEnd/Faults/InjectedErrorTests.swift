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
    let commands = WritingCommand.all
    try await FaultSize.each(commands.count) { place in
      let command = commands[place]
      let judge = try FaultJudge(command)
      let injections = try Tracer.injections(into: command, effect: "error=\(error)", at: calls)
      for injection in FaultSize.some(injections, short: 3) {
        let trial = try Trial(command)
        let tracer = Tracer(log: trial.log)
        let run = try trial.run(behind: tracer.words(injection, tracing: calls))
        #expect(try tracer.hasFired(), "\(command) \(injection) never happened")
        tally.add("injected")
        tally.add(run.isDone ? "done all the same" : "refused")
        let problems = try judge.problems(of: run, in: trial)
        #expect(problems == [], "\(command) \(injection): \(run)")
        if !problems.isEmpty { tally.add("wrong") }
      }
    }
    tally.show()
    #expect(tally.count("injected") > commands.count)
    #expect(tally.count("refused") > 0)
  }
}

extension Tracer {
  /// Every place at which something can happen to a command, as one run without a fault shows them.
  static func injections(
    into command: WritingCommand, effect: String, at calls: [String], isWriting: Bool = false
  ) throws -> [Injection] {
    let trial = try Trial(command)
    let tracer = Tracer(log: trial.log)
    let run = try trial.run(behind: tracer.words(nil, tracing: calls))
    guard run.isDone else { throw FaultJudge.Unfit(command: command.testDescription, run: run) }
    return try tracer.places(effect: effect, isWriting: isWriting)
  }
}
