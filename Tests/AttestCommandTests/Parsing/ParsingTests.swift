import AttestRules
import Testing

@testable import AttestCommand

@Suite("Parsing a command line")
struct ParsingTests {
  @Test(
    "Values come typed, whichever way they are spelled",
    arguments: ["--last 2026-09-01", "--last=2026-09-01"])
  func spelled(option: String) throws {
    let words = ["1042"] + option.split(separator: " ").map(String.init)
    let values = try Sample.declaration.values(of: words[...])
    #expect(try values[Sample.last] == Day("2026-09-01"))
    #expect(try values[Sample.person] == "1042")
  }

  @Test("What is left out has its standard value")
  func leftOut() throws {
    let values = try Sample.values("1042", "--last", "2026-09-01")
    #expect(try values[Sample.limit] == 14)
    #expect(try values[Sample.from] == nil)
    #expect(try values[Sample.others].isEmpty)
    #expect(try values[Sample.witnessed] == false)
    #expect(try values.format == .text)
    #expect(try values.day == nil)
  }

  @Test("An option that repeats keeps its order")
  func repeated() throws {
    let values = try Sample.values("--add", "b", "1042", "--add=a", "--last", "2026-09-01", "--add", "c")
    #expect(try values[Sample.add] == ["b", "a", "c"])
  }

  @Test("Arguments may stand before, between and after options; the last takes the rest")
  func places() throws {
    let values = try Sample.values("a", "--witnessed", "b", "--last", "2026-09-01", "c")
    #expect(try values[Sample.person] == "a")
    #expect(try values[Sample.others] == ["b", "c"])
    #expect(try values[Sample.witnessed])
  }

  @Test("After -- everything is an argument")
  func end() throws {
    let values = try Sample.values("--last", "2026-09-01", "--", "--add", "-x", "--help")
    #expect(try values[Sample.person] == "--add")
    #expect(try values[Sample.others] == ["-x", "--help"])
  }

  @Test("A lone dash is a value")
  func dash() throws {
    let values = try Sample.values("-", "--paper", "-", "--last", "2026-09-01")
    #expect(try values[Sample.person] == "-")
    #expect(try values[Sample.paper] == "-")
  }

  @Test("A value after = may begin with a dash, be empty or hold another =")
  func equals() throws {
    let values = try Sample.values("x", "--paper=-a=b", "--last", "2026-09-01", "--add=")
    #expect(try values[Sample.paper] == "-a=b")
    #expect(values.count(of: "--add") == 1)
  }

  @Test("A combining mark after = belongs to the value")
  func combining() throws {
    let values = try Sample.values("x", "--paper=\u{301}a", "--last=2026-09-01")
    #expect(try values[Sample.paper] == "\u{301}a")
  }

  @Test("Common options are typed as well")
  func common() throws {
    let values = try Sample.values(
      "x", "--last=2026-09-01", "--on", "2026-08-31", "--json", "--site", "OAK", "--site=ELM", "--category",
      "governor", "--data", "d")
    #expect(try values.day == Day("2026-08-31"))
    #expect(try values.format == .json)
    #expect(try values.sites.map(\.text) == ["OAK", "ELM"])
    #expect(try values.categories == [.governor])
    #expect(try values.dataFolder == "d")
  }
}
