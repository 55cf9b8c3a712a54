import Testing

@testable import AttestCommand

@Suite("A command that comes over ssh")
struct RemoteCommandTests {
  @Test(
    "is divided into words, and nothing is expanded",
    arguments: [
      ("", []), ("  \t ", []), ("status", ["status"]), ("attest status", ["status"]), ("attest", []),
      ("attest attest", ["attest"]), ("people  show\t1001 ", ["people", "show", "1001"]),
      (#"people show "Siân Jones""#, ["people", "show", "Siân Jones"]),
      ("people show 'Siân Jones'", ["people", "show", "Siân Jones"]),
      (#"people show Si'ân 'Jo"nes""#, ["people", "show", "Siân Jones"]),
      (#"people show O\'Brien"#, ["people", "show", "O'Brien"]), (#"a "\"\\\$" b"#, ["a", #""\\$"#, "b"]),
      (#"a '\n"$(x)' ''"#, ["a", #"\n"$(x)"#, ""]), (#"a "$(id)" "`id`" ";""#, ["a", "$(id)", "`id`", ";"]),
      (#"a \; \$x"#, ["a", ";", "$x"]), ("a * ~ {b,c} # !x %1", ["a", "*", "~", "{b,c}", "#", "!x", "%1"]),
      ("SUDO_UID=0 status", ["SUDO_UID=0", "status"]), ("-oProxyCommand=id", ["-oProxyCommand=id"]),
    ] as [(String, [String])])
  func words(line: String, words: [String]) throws {
    #expect(try RemoteCommand.arguments(of: line) == words)
  }

  @Test(
    "is refused with what would mean something to a shell", arguments: [";", "&", "|", "<", ">", "(", ")", "$", "`"])
  func shell(mark: String) throws {
    let scalar = try #require(mark.unicodeScalars.first)
    for line in ["status \(mark) id", "status\(mark)id", mark, "status \(mark)"] {
      #expect(throws: RemoteCommandError.meantForAShell(scalar)) { try RemoteCommand.words(of: line) }
    }
  }

  @Test("is one line", arguments: ["\n", "\r", "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{2028}", "\r\n"])
  func control(mark: String) {
    for line in ["status\(mark)id", "'\(mark)'", "\"\(mark)\"", "\\\(mark)", mark] {
      #expect(throws: RemoteCommandError.self) { try RemoteCommand.words(of: line) }
    }
  }

  @Test("has an end to every quote", arguments: ["'", "\"", "\\"])
  func unfinished(mark: String) throws {
    let scalar = try #require(mark.unicodeScalars.first)
    for line in [mark, "a \(mark)", "a \(mark)b".replacing("\\b", with: "\\")] {
      #expect(throws: RemoteCommandError.unfinished(scalar)) { try RemoteCommand.words(of: line) }
    }
  }

  @Test("gives back whatever words were quoted into it")
  func roundTrip() throws {
    var random = SystemRandomNumberGenerator()
    let letters = Array("ab'\"\\$`;|&<>() é*~#-=".unicodeScalars)
    for _ in 0..<2000 {
      let words = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        String(
          String.UnicodeScalarView((0..<Int.random(in: 0...6, using: &random)).map { _ in letters.randomElement()! }))
      }
      let line = words.map { "'" + $0.replacing("'", with: #"'\''"#) + "'" }.joined(separator: " ")
      #expect(try RemoteCommand.words(of: line) == words, "\(line)")
    }
  }
}
