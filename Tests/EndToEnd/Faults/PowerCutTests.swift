import Foundation
import Glibc
import TestSupport
import Testing

@testable import AttestStore

/// Cuts the power of the disk that a register lies on.
@Suite(.serialized, .enabled(if: LoopDisk.isWanted, "run by .ci/faults where ext4 can be mounted"))
struct PowerCutTests {
  @Test func `a power cut loses nothing that was acknowledged, and leaves nothing half done`() async throws {
    let tally = FaultTally("power cuts")
    let commands = WritingCommand.all.filter { $0.words[0] != "export" }
    let judges = try commands.map { try FaultJudge($0) }
    let cuts = FaultSize.count(short: 40, full: 1000)
    let disks = try (0..<ProcessInfo.processInfo.activeProcessorCount).map { _ in try LoopDisk(megabytes: 16) }
    try await FaultSize.each(disks.count) { place in
      var random = SeededGenerator(seed: UInt64(place))
      for number in stride(from: place, to: cuts, by: disks.count) {
        let which = number % commands.count
        // Half of the cuts come as soon as the program has ended: what it said is as new as can be.
        let moment = Bool.random(using: &random) ? nil : UInt32.random(in: 0...6000, using: &random)
        let run = try Self.cut(disks[place], commands[which], moment)
        tally.add("cuts")
        tally.add(run.run.isDone ? "acknowledged before" : "not acknowledged")
        if run.trial.hasJournal { tally.add("inside the transaction") }
        let problems = try judges[which].problems(of: run.run, in: run.trial)
        #expect(problems == [], "\(commands[which]): \(run.run)")
        if !problems.isEmpty { tally.add("wrong") }
        try FileManager.default.removeItem(atPath: run.trial.folder)
      }
    }
    tally.show()
    #expect(tally.count("acknowledged before") > 0 && (tally.count("not acknowledged") > 0 || commands.count < 10))
  }

  /// Without what SQLite is told about the disk, the same cut does lose what was acknowledged.
  @Test func `the cut takes what was not put onto the disk`() throws {
    let tally = FaultTally("power cuts without synchronising")
    let disk = try LoopDisk(megabytes: 16)
    let command = WritingCommand("role grant auditor login2001")
    for _ in 0..<FaultSize.count(short: 5, full: 50) {
      let trial = try Trial(command, in: disk.path)
      try disk.sync()
      try Self.acknowledgeWithoutSynchronising(trial)
      try disk.cut()
      try disk.recover()
      tally.add("cuts")
      if try trial.contents() == FaultJudge(command).before { tally.add("acknowledged and lost") }
      try FileManager.default.removeItem(atPath: trial.folder)
    }
    tally.show()
    #expect(tally.count("acknowledged and lost") > 0)
  }

  /// Makes the change as the program does, but for what it tells SQLite about the disk.
  private static func acknowledgeWithoutSynchronising(_ trial: Trial) throws {
    let database = try Database(path: "\(trial.folder)/register.sqlite", mode: .writing)
    try database.run("PRAGMA synchronous=OFF")
    let actor = Actor(login: "somebody", person: nil, established: "a test")
    let made = try Store(unchecked: database).change(.roleGrant, by: actor, at: School.clock(daysAgo: 0).now()) {
      try $0.put(RoleRow(login: "login2001", role: "auditor"))
    }
    #expect(made.receipt != nil)
  }

  /// Runs a command on a disk, and cuts its power so many microseconds after it has begun to write; nil for its end.
  private static func cut(
    _ disk: LoopDisk, _ command: WritingCommand, _ microseconds: UInt32?
  ) throws -> (trial: Trial, run: FaultedRun) {
    let trial = try Trial(command, in: disk.path)
    try disk.sync()
    var isCut = false
    let run = try trial.run { _ in
      guard let microseconds else { return }
      usleep(microseconds)
      try disk.cut()
      isCut = true
    }
    if !isCut { try disk.cut() }
    try disk.recover()
    return (trial, run)
  }
}
