import Foundation
import Testing

@testable import AttestCommand

/// The table of commands on which the fault suite tries its faults.
@Suite struct WritingCommandTests {
  @Test(arguments: WritingCommand.all)
  func `done twice is done once, and verifies`(command: WritingCommand) throws {
    let judge = try FaultJudge(command)
    let trial = try Trial(command)
    #expect(try judge.problems(of: trial.run(), in: trial) == [])
    // These make a file, or an entry that no row goes with.
    let changesNoRow = ["export", "mapping", "backup", "evidence", "clock"].contains(command.words[0])
    #expect(judge.changesSomething != changesNoRow)
  }

  @Test func `every command that may change the register has a row in the table, or a reason`() throws {
    let rows = WritingCommand.all + WritingCommand.onWorkingDays
    for (path, type) in CommandTree.attest.verbs {
      let hasRow = rows.contains { $0.isFor(path) } || WritingCommand.without[path] != nil
      if try Self.opensForWriting(type) { #expect(hasRow, "“\(path)” has no row in WritingCommand.all") }
    }
  }

  /// Whether a verb opens the register for writing, as its source says: every verb stands in a file named after it.
  private static func opensForWriting(_ type: any Command.Type) throws -> Bool {
    let folder = URL(filePath: DemoRun.root + "Sources/AttestCommand/Commands")
    let name = "\(type).swift"
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.lastPathComponent == name else { continue }
      let source = try String(contentsOf: file, encoding: .utf8)
      return Self.marks.contains { source.contains($0) }
    }
    throw School.Unfit()
  }

  /// By which a verb's file shows that it writes: it opens the register so, or leaves that to a prompt.
  private static let marks = ["writing: ", "Register.initialise(", "PolicyPrompt(", "CoursePrompt("]
}
