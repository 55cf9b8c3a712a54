import AttestRules
import Testing

@testable import AttestCommand

@Suite("The scenes of the demonstration")
struct SceneTests {
  @Test("The words of a line are those that a shell would make of it")
  func words() throws {
    guard
      case .type(let typing) = Scene.type(
        "x", "attest void 12 --reason \"the wrong  line\" --from 2025-09-01")
    else { return }
    #expect(typing.words == ["attest", "void", "12", "--reason", "the wrong  line", "--from", "2025-09-01"])
  }

  @Test("Every line can be parsed, and every day is one and comes after the one before")
  func sound() throws {
    var last = Day.first
    for scene in DemoYear.scenes(visitor: "somebody") {
      switch scene {
      case .tell, .letter: break
      case .day(let text, _):
        let day = try #require(Day(text))
        #expect(last < day)
        last = day
      case .type(let typing):
        #expect(typing.words.first == "attest")
        _ = try CommandTree.attest.invocation(of: Array(typing.words.dropFirst()))
      }
    }
    #expect(last <= Day("2026-08-31") ?? .first)
  }
}
