import Testing

@testable import AttestCommand

@Suite("Refusing a command line")
struct UsageErrorTests {
  @Test(
    "Each mistake in the shape has its own error",
    arguments: [
      (["--last=2026-09-01"], UsageError.missingArgument(name: "PERSON")),
      (["x"], .missingOption(name: "--last", valueName: "DAY")),
      (["x", "--lst=2026-09-01"], .unknownOption(found: "--lst", nearest: "--last")),
      (["x", "-l"], .unknownOption(found: "-l", nearest: nil)),
      (["x", "--last"], .missingValue(option: "--last", valueName: "DAY")),
      (["x", "--last", "--add", "y"], .missingValue(option: "--last", valueName: "DAY")),
      (["x", "--last=2026-09-01", "--last=2026-09-02"], .givenTwice(option: "--last")),
      (["x", "--last=2026-09-01", "--json", "--json"], .givenTwice(option: "--json")),
      (["x", "--last=2026-09-01", "--json=yes"], .unexpectedValue(flag: "--json", found: "yes")),
      (["x", "--last=2026-09-01", "--json", "--csv"], .together(options: ["--json", "--csv"])),
      (
        ["x", "--last=2026-09-01", "--witnessed", "--paper=1"],
        .together(options: ["--witnessed", "--paper"])
      ),
    ])
  func shape(words: [String], error: UsageError) {
    #expect(throws: error) { try Sample.declaration.values(of: words[...]) }
  }

  @Test("One argument too many is refused, and flags without a choice are asked for")
  func others() {
    let needed = CommandDeclaration(
      "x", "X", needs: nil, parameters: [Sample.witnessed, Sample.paper],
      alternatives: [.exactlyOne(Sample.witnessed, Sample.paper)])
    #expect(throws: UsageError.unexpectedArgument(found: "y")) {
      try needed.values(of: ["--witnessed", "y"])
    }
    #expect(throws: UsageError.oneNeeded(options: ["--witnessed", "--paper"])) { try needed.values(of: []) }
  }

  @Test(
    "Each wrong value says what was expected",
    arguments: [
      ("--on=2026-9-1", "a day as year-month-day, such as 2026-09-01"),
      ("--on=2026-02-30", "a day that exists"),
      ("--on=", "a day as year-month-day, such as 2026-09-01"), ("--limit=0", "a whole number from 1 to 60"),
      ("--limit=+5", "a whole number from 1 to 60"),
      ("--limit=99999999999999999999", "a whole number from 1 to 60"),
      ("--category=staf", "staff, volunteer, governor, parent or contractor"), ("--site=", "a site's code"),
      ("--paper=", "a text that is not empty"),
    ])
  func value(option: String, expected: String) throws {
    let values = try Sample.values("x", "--last=2026-09-01", option)
    let error = #expect(throws: UsageError.self) {
      _ = try (values.day, values[Sample.limit], values.categories, values.sites, values[Sample.paper])
    }
    guard case .badValue(_, _, expected, _)? = error else {
      Issue.record("\(String(describing: error)) is not about the value")
      return
    }
  }

  @Test("A word that is nearly right is offered")
  func near() throws {
    let values = try Sample.values("x", "--last=2026-09-01", "--category", "governer")
    let error = #expect(throws: UsageError.self) { try values.categories }
    #expect(error?.advice?.plain == "Did you mean “governor”?")
  }

  @Test("What was found is shown escaped")
  func escaped() {
    let error = UsageError.unknownOption(found: "--\u{1B}[2J\u{202E}", nearest: nil)
    #expect(error.sentence.plain == "There is no option “--\\u{1B}[2J\\u{202E}” here.")
  }

  @Test("Every usage error ends with 64")
  func code() {
    #expect(Failure(UsageError.missingArgument(name: "PERSON")).code == .usage)
    #expect(Failure(ConsoleError.notATerminal(.input)).code == .usage)
    #expect(Failure(ConsoleError.yesNeeded).code == .usage)
  }
}
