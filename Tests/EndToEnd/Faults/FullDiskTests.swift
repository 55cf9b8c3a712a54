import Foundation
import Glibc
import TestSupport
import Testing

/// File systems that fill up, or become read-only, while something is written.
@Suite(.serialized, .enabled(if: LoopDisk.isWanted, "run by .ci/faults where file systems can be mounted"))
struct FullDiskTests {
  /// What is left free, from nothing to enough for every command, in pages.
  private static let most = 200

  @Test func `a disk that is full loses nothing, and is said to be full`() async throws {
    let tally = FaultTally("small disks")
    let commands = FaultSize.some(WritingCommand.all, short: 12)
    try await FaultSize.each(commands.count) { place in
      let command = commands[place]
      let judge = try FaultJudge(command)
      let disk = try LoopDisk(inMemory: 64)
      var (pages, isDone) = (0, false)
      while !isDone, pages <= Self.most {
        let trial = try Trial(command, in: disk.path)
        try disk.leaveFree(pages * 4096)
        let run = try trial.run()
        isDone = run.isDone
        tally.add(isDone ? "done" : "refused")
        if run.errors.contains("full") || run.output.contains("full") { tally.add("said that the disk is full") }
        let whileFull = try trial.contents()
        if !isDone, command.isOneChange {
          #expect(whileFull == judge.before, "\(command), \(pages) pages free: \(run)")
        }
        try disk.leaveFree(16 << 20)
        let problems = try judge.problems(of: run, in: trial)
        #expect(problems == [], "\(command), \(pages) pages free: \(run)")
        if !problems.isEmpty { tally.add("wrong") }
        try FileManager.default.removeItem(atPath: trial.folder)
        pages += pages < 8 ? 1 : pages / 4
      }
      #expect(isDone, "\(command) never fitted")
    }
    tally.show()
    #expect(tally.count("said that the disk is full") > commands.count / 2)
  }

  @Test func `a disk that turns read-only in the middle loses nothing that was acknowledged`() throws {
    let tally = FaultTally("disks that turn read-only")
    let commands = WritingCommand.all.filter { $0.words[0] != "export" }
    let disk = try LoopDisk(megabytes: 16)
    var random = SeededGenerator(seed: 7)
    for number in 0..<FaultSize.count(short: 15, full: 300) {
      let command = commands[number * 7 % commands.count]
      let trial = try Trial(command, in: disk.path)
      try disk.sync()
      var isStruck = false
      let run = try trial.run { send in
        usleep(UInt32.random(in: 0...1500, using: &random))
        // Turning the disk takes longer than what it is to come between, so that the program waits for it.
        send(SIGSTOP)
        try disk.abort()
        send(SIGCONT)
        isStruck = true
      }
      if !isStruck { try disk.abort() }
      #expect(throws: (any Error).self, "it can still be written") {
        try Data().write(to: URL(filePath: trial.folder + "/probe"))
      }
      try disk.recover(checking: true)
      tally.add(run.isDone ? "done before" : "refused")
      let problems = try FaultJudge(command).problems(of: run, in: trial)
      #expect(problems == [], "\(command): \(run)")
      if !problems.isEmpty { tally.add("wrong") }
      try FileManager.default.removeItem(atPath: trial.folder)
    }
    tally.show()
    #expect(tally.count("refused") > 0)
  }
}
