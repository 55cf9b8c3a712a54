import Glibc
import TestSupport
import Testing

/// Kills every writing command: at each of its system calls, and at random moments while it writes.
@Suite(.serialized, .enabled(if: FaultSize.isAsked, "run by .ci/faults"))
struct KillTests {
  private static let commands = WritingCommand.all.filter { $0.words[0] != "export" }

  @Test func `a kill at any call loses nothing that was acknowledged, and leaves nothing half done`() async throws {
    let tally = FaultTally("kills at exact calls")
    let calls = Tracer.writing + Tracer.locking
    let places = try Tracer.places(in: Self.commands, effect: Tracer.kill, at: calls, isWriting: true)
    try await FaultSize.each(places.count) { number in
      let (judge, injection) = places[number]
      let trial = try Trial(judge.command)
      let run = try trial.run(behind: Tracer(log: trial.log).words(injection, tracing: calls))
      #expect(run.wasKilled, "\(judge.command) \(injection) never happened")
      try Self.judge(run, trial, judge, tally)
    }
    tally.show()
    #expect(tally.count("landed") == places.count)
  }

  @Test func `a kill at any moment of writing loses nothing that was acknowledged, and leaves nothing half done`()
    async throws
  {
    let tally = FaultTally("kills at random moments")
    let commands = Self.commands
    let wanted = FaultSize.count(short: 200, full: 8000)
    try await FaultSize.each(commands.count) { place in
      let command = commands[place]
      let judge = try FaultJudge(command)
      var random = SeededGenerator(seed: UInt64(place))
      // Follows the speed of the command and the machine, so that most kills come before the end.
      var window: UInt32 = 4000
      var (landed, tries) = (0, 0)
      let share = (wanted + commands.count - 1) / commands.count
      while landed < share {
        tries += 1
        try #require(tries < 20 * share + 100, "kills do not land in \(command)")
        let trial = try Trial(command)
        let run = try trial.run { send in
          usleep(UInt32.random(in: 0...window, using: &random))
          send(SIGKILL)
        }
        window = run.wasKilled ? min(window + window / 20 + 1, 200_000) : max(window * 9 / 10, 20)
        guard run.wasKilled else { continue }
        landed += 1
        try Self.judge(run, trial, judge, tally)
      }
    }
    tally.show()
    #expect(tally.count("landed") >= wanted)
    #expect(tally.count("before the change") > 0 && (tally.count("after the change") > 0 || commands.count < 10))
  }

  /// Judges a run that was killed, and counts how far it had come.
  private static func judge(_ run: FaultedRun, _ trial: Trial, _ judge: FaultJudge, _ tally: FaultTally) throws {
    let hasJournal = trial.hasJournal
    let isAfter = try judge.isAfter(trial)
    tally.add("landed")
    tally.add(isAfter ? "after the change" : "before the change")
    if hasJournal { tally.add("inside the transaction") }
    if run.isAcknowledged { tally.add("acknowledged") }
    let problems = try judge.problems(of: run, in: trial)
    #expect(problems == [], "\(trial.command): \(run)")
    if !problems.isEmpty { tally.add("wrong") }
  }
}
