import Attest
import AttestRules
import Testing

@testable import AttestCommand

/// Answers yes or no to whatever is asked, and keeps the questions.
private final class Answerer: StandIn {
  let answer: String

  init(_ answer: String) {
    self.answer = answer
  }

  func answer(_ question: Line, on console: Console) throws(ConsoleError) -> String { answer }
  func read(_ pages: Pages, on console: Console) throws(ConsoleError) {}
}

@Suite("The machine's clock, as people meet it")
struct ClockCommandTests {
  private static let day: Int64 = 86_400_000
  private let fixture: RegisterFixture

  init() throws {
    fixture = try RegisterFixture()
  }

  /// Runs a command so many milliseconds after the register was made, somebody being there to answer or nobody.
  private func run(
    _ line: String, after step: Int64, trust: ClockTrust = .alone, answering answer: String? = nil
  ) -> (code: ExitCode, output: String) {
    let console = Console(
      recordingWith: { .zero }, asking: answer.map { Answerer($0) }, columns: answer == nil ? nil : 300)
    let world = World(
      clock: Clock(trust: { trust }, now: { RegisterFixture.now + step }),
      identity: { _ in Identity(login: "administrator", established: "a test") }, variable: { _ in nil })
    let words = line.split(separator: " ").map(String.init) + ["--data", fixture.folder]
    let code = CommandTree.attest.run(words, on: console, in: world)
    return (code, String(decoding: console.output.written, as: UTF8.self))
  }

  private func lastLine() -> String {
    fixture.run("audit log --csv", as: "auditor").output.split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test("After more than a day whoever records is asked about a clock that nothing vouches for, and yes goes on")
  func asked() {
    let run = run("role grant hr zoe", after: 12 * Self.day, answering: "y")
    #expect(run.code == .done)
    #expect(run.output.contains("12 days have passed since the last entry"))
    #expect(run.output.contains("Is that the right date and time?"))
    #expect(lastLine().contains("hr to zoe; clock 12 days after entry "))
    #expect(lastLine().contains("not synchronised, confirmed"))
  }

  @Test("No records nothing")
  func refused() {
    let before = lastLine()
    let run = run("role grant hr zoe", after: 12 * Self.day, answering: "n")
    #expect(run.code == .tryAgain)
    #expect(run.output.contains("Nothing was recorded."))
    #expect(lastLine() == before)
  }

  @Test("Nobody is asked where time servers keep the clock, where nobody is there, within a day, or about reading")
  func notAsked() {
    #expect(!run("role list", after: 12 * Self.day, answering: "n").output.contains("clock"))
    #expect(!run("role grant hr al", after: Self.day, answering: "n").output.contains("clock"))
    let tried = run("absences import /nothing/like/it --dry-run", after: 5 * Self.day, answering: "n")
    #expect(!tried.output.contains("clock"))
    let kept = run("role grant hr bo", after: 5 * Self.day, trust: .synchronised, answering: "n")
    #expect(kept.code == .done && !kept.output.contains("clock"))
    #expect(lastLine().contains("; clock 4 days after entry"))
    #expect(run("role grant hr cy", after: 12 * Self.day).code == .done)
    #expect(lastLine().contains("clock 7 days after entry 9, not synchronised\","))
  }

  @Test("--yes answers the question, and the entry says so")
  func sure() throws {
    try fixture.write(#"{"name": "Another School", "requirements": []}"#, to: "organisation.json")
    let run = run("configure --yes", after: 12 * Self.day, answering: "n")
    #expect(run.code == .done && !run.output.contains("Is that the right"))
    #expect(lastLine().contains("not synchronised, confirmed"))
  }

  @Test("A clock before the last entry stops work, and the message leads to the way on")
  func behind() throws {
    #expect(run("role grant hr zoe", after: 40 * Self.day, trust: .synchronised).code == .done)
    let stopped = fixture.run("role grant hr al", as: "administrator")
    #expect(stopped.code == .tryAgain)
    #expect(stopped.errors.contains("attest clock accept --reason TEXT"))
    try fixture.write(#"{"name": "Another School", "requirements": []}"#, to: "organisation.json")
    let early = run("configure", after: 0, answering: "y")
    #expect(early.code == .tryAgain && !early.output.contains("?"), "\(early.output)")
    let shown = fixture.run("clock check", as: "auditor")
    #expect(shown.code == .no && shown.output.contains("40 days before the last entry"))

    #expect(fixture.run("clock accept --reason battery", as: "hr").code == .notPermitted)
    #expect(fixture.run("clock accept --reason battery", as: "administrator").code == .usage)
    #expect(run("clock accept --reason battery", after: 0, answering: "n").code == .no)
    #expect(run("clock accept --reason battery", after: 0, answering: "y").code == .done)
    #expect(lastLine().contains("battery; accepted; clock 40 days before entry"))

    #expect(fixture.run("role grant hr al", as: "administrator").code == .done)
    #expect(fixture.run("check chain clock", as: "auditor").output == "")
    #expect(fixture.run("audit verify", as: "auditor").code == .done)
  }
}
