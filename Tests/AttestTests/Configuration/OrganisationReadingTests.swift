import AttestRules
import AttestStore
import Testing

@testable import Attest

@Suite struct OrganisationReadingTests {
  @Test func `a name and an empty list of requirements are enough`() throws {
    let organisation = try Written.read(Written.organisation([]))
    var expected = OrganisationSettings(name: "Afon Trust")
    expected.timeZone = "Europe/London"
    #expect(organisation.settings == expected)
    #expect(organisation.settings.minimumOperators == 2)
    #expect(organisation.settings.reminders.offsets == [-30, -14, -7, -1, 1, 7, 14])
    #expect(organisation.closures.isEmpty)
  }

  @Test func `every setting is read`() throws {
    let organisation = try Written.read(
      Written.organisation(
        [],
        [
          "\"timeZone\": \"UTC\"", "\"bankHolidays\": \"scotland\"", "\"minimumOperators\": 3",
          "\"mail\": {\"from\": \"a@b.example\", \"envelope\": \"c@b.example\", \"sendmail\": \"/opt/x\"}",
          "\"reminders\": {\"offsets\": [7, -7], \"manager\": 10, \"slt\": 20}", "\"retention\": {\"years\": 7}",
          "\"heads\": {\"to\": [\"y@b.example\", \"x@b.example\"]}",
        ]))
    var expected = OrganisationSettings(name: "Afon Trust")
    expected.timeZone = "UTC"
    expected.division = .scotland
    expected.minimumOperators = 3
    expected.mail.from = "a@b.example"
    expected.mail.envelope = "c@b.example"
    expected.mail.sendmail = "/opt/x"
    expected.reminders.offsets = [-7, 7]
    expected.reminders.manager = 10
    expected.reminders.slt = 20
    expected.retention.years = 7
    expected.heads = ["x@b.example", "y@b.example"]
    #expect(organisation.settings == expected)
  }

  @Test func `closures are sorted by their days`() throws {
    let closures =
      "\"closures\": [{\"name\": \"B\", \"from\": \"2026-10-26\", \"to\": \"2026-10-30\"},"
      + "{\"name\": \"A\", \"from\": \"2026-05-25\", \"to\": \"2026-05-25\"}]"
    let organisation = try Written.read(Written.organisation([], [closures]))
    #expect(
      organisation.closures == [
        ClosureRow(first: day("2026-05-25"), last: day("2026-05-25"), name: "A"),
        ClosureRow(first: day("2026-10-26"), last: day("2026-10-30"), name: "B"),
      ])
  }

  /// What stands on line 3, and what is said of it.
  static let mistakes: [(String, String)] = [
    ("\"closure\": []", "3:1: unknown key \"closure\": did you mean \"closures\"?"),
    ("\"colour\": 1", "3:1: unknown key \"colour\": known here are \"name\", \"timeZone\""),
    ("\"head\": {}", "3:1: unknown key \"head\": did you mean \"heads\"?"),
    ("\"heads\": {}", "3:10: the key \"to\" is missing: add \"to\": [\"clerk@governors.example\"]"),
    ("\"heads\": {\"too\": [], \"to\": []}", "3:11: unknown key \"too\": did you mean \"to\"?"),
    ("\"heads\": {\"to\": \"a@b.example\"}", "3:17: \"to\" must be a list"),
    ("\"heads\": {\"to\": [\"clerk\"]}", "3:18: \"to\" is \"clerk\": write one plain address"),
    (
      "\"heads\": {\"to\": [\"a@b.example\", \"a@b.example\"]}",
      "3:33: \"to\" \"a@b.example\" is there already, at 3:18: take one out"
    ),
    ("\"minimumOperators\": 0", "3:21: \"minimumOperators\" is 0; it must be from 1 to 100"),
    ("\"minimumOperators\": 2.5", "3:21: \"minimumOperators\" must be a whole number, such as 2, not 2.5"),
    (
      "\"minimumOperators\": \"2\"",
      "3:21: \"minimumOperators\" must be a whole number, such as 2, not a text"
    ),
    ("\"minimumOperators\": null", "3:21: \"minimumOperators\" must be a whole number, such as 2, not null"),
    ("\"timeZone\": \"Europe/Londn\"", "did you mean \"Europe/London\"?"),
    ("\"timeZone\": \"../../etc/passwd\"", "3:13: this machine knows no time zone"),
    ("\"bankHolidays\": \"england\"", "3:17: \"bankHolidays\" cannot be \"england\": write one of"),
    ("\"bankHolidays\": \"scotlnd\"", "did you mean \"scotland\"?"),
    ("\"mail\": []", "3:9: \"mail\" must be an object, such as"),
    ("\"mail\": {\"form\": \"a@b\"}", "3:10: unknown key \"form\": did you mean \"from\"?"),
    ("\"mail\": {\"from\": \"Ann <a@b>\"}", "3:18: \"from\" is \"Ann <a@b>\": write one plain address"),
    ("\"mail\": {\"from\": \"-oQ@b\"}", "3:18: \"from\" is \"-oQ@b\": write one plain address"),
    ("\"mail\": {\"sendmail\": \"sendmail\"}", "3:22: \"sendmail\" is \"sendmail\": write the whole path"),
    ("\"reminders\": {\"offsets\": [1, 7, 1]}", "3:33: \"offset\" \"1\" is there already, at 3:27"),
    ("\"reminders\": {\"offsets\": 7}", "3:26: \"offsets\" must be a list"),
    ("\"reminders\": {\"offsets\": [-400]}", "3:27: \"offsets\" is -400; it must be from -365 to 365"),
    (
      "\"reminders\": {\"offsets\": []}",
      "3:26: \"offsets\" must be a list of at least one number of days, such as [-30, -7, 1, 7], not an empty one"
    ),
    ("\"reminders\": {\"slt\": 400}", "3:22: \"slt\" is 400; it must be from 1 to 365"),
    ("\"reminders\": {\"manager\": 0}", "3:26: \"manager\" is 0; it must be from 1 to 365"),
    ("\"retention\": {\"year\": 6}", "3:15: unknown key \"year\": did you mean \"years\"?"),
    ("\"retension\": {\"years\": 6}", "unknown key \"retension\": did you mean \"retention\"?"),
    ("\"retention\": {\"years\": 0}", "3:24: \"years\" is 0; it must be from 1 to 100"),
    ("\"retention\": 6", "3:14: \"retention\" must be an object, such as {\"years\": 6}"),
    ("\"closures\": [{\"name\": \"A\", \"from\": \"2026-05-25\"}]", "3:14: the key \"to\" is missing"),
    (
      "\"closures\": [{\"name\": \"A\", \"from\": \"2026-02-30\", \"to\": \"2026-03-01\"}]",
      "3:36: \"from\" is \"2026-02-30\", which is no day"
    ),
    (
      "\"closures\": [{\"name\": \"A\", \"from\": \"2026-05-25\", \"to\": \"2026-05-24\"}]",
      "3:56: ends on 2026-05-24, before it begins on 2026-05-25"
    ),
    ("\"mail\": {\"sendmail\": \"\"}", "3:22: \"sendmail\" is \"\": write something"),
    ("\"mail\": {\"sendmail\": \" /x\"}", "without a space at either end"),
  ]

  @Test(arguments: mistakes) func `a mistake is told with its place`(_ line: String, _ expected: String) {
    let found = Written.problems(Written.organisation([], [line]))
    #expect(found.hasPrefix("organisation.json:3:"))
    #expect(found.contains(expected), "\(found)")
  }

  @Test func `a name that could act on a terminal is refused and shown escaped`() {
    let found = Written.problems("{\"name\": \"Afon\\u001b[31m\", \"requirements\": []}")
    #expect(
      found == #"organisation.json:1:10: "name" is "Afon\u{1B}[31m": the control character U+001B has no "#
        + "place here: delete it")
  }

  @Test func `all mistakes are told at once in the order of the file`() {
    let text = """
      {"nam": "Afon", "minimumOperators": true,
       "closures": [{"name": 1}],
       "mail": {"from": 1}}
      """
    let places = Written.problems(text).split(separator: "\n").map { $0.split(separator: " ")[0] }
    #expect(
      places == [
        "organisation.json:1:1:", "organisation.json:1:1:", "organisation.json:1:2:",
        "organisation.json:1:37:",
        "organisation.json:2:15:", "organisation.json:2:15:", "organisation.json:2:24:",
        "organisation.json:3:19:",
      ])
  }

  @Test(
    arguments: [
      ("", "organisation.json:1:1: is not JSON: the text ends here, expected a value"),
      ("[]", "organisation.json:1:1: \"organisation\" must be an object"),
      ("{\"name\": \"A\", \"name\": \"B\"}", "expected each key only once"),
      ("{\"name\": \"A\"}", "organisation.json:1:1: the key \"requirements\" is missing"),
    ])
  func `what is no configuration at all is refused`(_ text: String, _ expected: String) {
    #expect(Written.problems(text).contains(expected))
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    let bytes = Array("{\"name\": \"Caf".utf8) + [0xE9] + Array("\", \"requirements\": []}".utf8)
    #expect(throws: ConfigurationProblems.self) { try Organisation.read(bytes) }
  }
}
