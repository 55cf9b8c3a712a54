import AttestRules
import AttestStore
import Testing

@testable import Attest

@Suite struct RequirementReadingTests {
  @Test func `what is left out has its standard value`() throws {
    let text = "{\"code\": \"R\", \"course\": \"C\", \"from\": \"2025-09-01\", \"renewal\": \"fixed 09-01\"}"
    let entry = try #require(Written.read(Written.organisation([text])).entries.first)
    let expected = Requirement(
      code: RequirementCode("R")!, subject: SubjectCode("C")!,
      days: DayRange(first: day("2025-09-01"), last: nil),
      renewal: .fixed(Anniversary(month: 9, day: 1)!), window: 60, daysToComply: 14, gates: false)
    #expect(entry.requirement == expected)
    #expect(entry.sort == .course)
    #expect(entry.place.line == 4)
  }

  @Test func `every key is read`() throws {
    let text =
      "{\"code\": \"R\", \"policy\": \"P\", \"audience\": {\"categories\": [\"staff\", \"governor\"], "
      + "\"sites\": [\"N\"]}, \"from\": \"2025-09-01\", \"to\": \"2027-08-31\", \"months\": 24, "
      + "\"renewal\": \"anchored\", \"window\": 60, \"daysToComply\": 0, \"gates\": true}"
    let entry = try #require(Written.read(Written.organisation([text])).entries.first)
    let expected = Requirement(
      code: RequirementCode("R")!, subject: SubjectCode("P")!,
      audience: Audience(categories: [.staff, .governor], sites: [SiteCode("N")!]),
      days: DayRange(first: day("2025-09-01"), last: day("2027-08-31")), renewal: .anchored(months: 24),
      window: 60, daysToComply: 0, gates: true)
    #expect(entry.requirement == expected)
  }

  private static let head = "{\"code\": \"R\", \"policy\": \"P\", \"from\": \"2025-09-01\""

  /// What follows in a requirement, and what is said of it; empty for nothing.
  static let tails: [(String, String)] = [
    (", \"renewal\": \"once\"}", ""),
    (", \"renewal\": \"once\", \"window\": 3000}", ""),
    (", \"renewal\": \"once\", \"months\": 12}", "\"months\" has no place with \"once\""),
    (", \"renewal\": \"rolling\"}", "does not say for how long"),
    (", \"renewal\": \"rolling\", \"months\": 0}", "\"months\" is 0; it must be from 1 to 600"),
    (", \"renewal\": \"roling\", \"months\": 12}", "did you mean \"rolling\"?"),
    (
      ", \"renewal\": \"yearly\"}", "write \"once\", \"rolling\", \"anchored\" or one such as \"fixed 09-01\""
    ),
    (", \"renewal\": \"fixed 09-01\", \"months\": 12}", "\"months\" has no place with \"fixed 09-01\""),
    (", \"renewal\": \"fixed 02-29\"}", "\"fixed 02-29\", which most years do not have"),
    (", \"renewal\": \"fixed 02-30\"}", "after \"fixed\" comes the month and day"),
    (", \"renewal\": \"fixed\"}", "after \"fixed\" comes the month and day"),
    (", \"renewal\": \"fixed 9-1\"}", "after \"fixed\" comes the month and day"),
    (", \"renewal\": \"rolling\", \"months\": 1, \"window\": 27}", ""),
    (
      ", \"renewal\": \"rolling\", \"months\": 1, \"window\": 28}",
      "\"window\" is 28; it must be less than 28"
    ),
    (
      ", \"renewal\": \"rolling\", \"months\": 1}",
      "\"window\" is left out, and so 30; it must be less than 28"
    ),
    (", \"renewal\": \"fixed 09-01\", \"window\": 335}", ""),
    (", \"renewal\": \"fixed 09-01\", \"window\": 336}", "it must be less than 336"),
    (", \"renewal\": \"once\", \"window\": -1}", "\"window\" is -1; it must be from 0"),
    (", \"renewal\": \"once\", \"course\": \"C\"}", "is about a policy and a course at once"),
    (", \"renewal\": \"once\", \"gates\": 1}", "\"gates\" must be true or false, such as true, not 1"),
    (
      ", \"renewal\": \"once\", \"to\": \"2025-08-31\"}", "ends on 2025-08-31, before it begins on 2025-09-01"
    ),
    (", \"renewal\": \"once\", \"to\": \"2025-09-01\"}", ""),
    (", \"renewal\": \"once\", \"audience\": {\"categories\": [\"stafff\"]}}", "did you mean \"staff\"?"),
    (", \"renewal\": \"once\", \"audience\": {\"categorys\": [\"staff\"]}}", "did you mean \"categories\"?"),
    (", \"renewal\": \"once\", \"audience\": {\"categories\": \"staff\"}}", "\"categories\" must be a list"),
    (", \"renewal\": \"once\", \"audience\": {\"sites\": []}}", ""),
    (", \"renewal\": \"once\", \"gate\": true}", "unknown key \"gate\": did you mean \"gates\"?"),
  ]

  @Test(arguments: tails) func `a requirement is read strictly`(_ tail: String, _ expected: String) {
    let found = Written.problems(Written.organisation([Self.head + tail]))
    #expect(expected.isEmpty ? found.isEmpty : found.contains(expected), "\(found)")
  }

  @Test func `a requirement about nothing is refused`() {
    let text = "{\"code\": \"R\", \"from\": \"2025-09-01\", \"renewal\": \"once\"}"
    #expect(
      Written.problems(Written.organisation([text])).hasPrefix("organisation.json:4:1: is about nothing"))
  }

  @Test func `a code may stand only once`() {
    let text = Written.organisation([Written.requirement("A"), Written.requirement("A", months: 24)])
    #expect(
      Written.problems(text)
        == "organisation.json:5:10: \"code\" \"A\" is there already, at 4:10: a change is made "
        + "by editing that entry, the register keeps the old rule")
  }
}
