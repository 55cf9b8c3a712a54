import Foundation

/// A register of many people, and the questions that are measured on it.
struct SampleRegister {
  let scratch: Scratch
  let attest: String
  let people: Int

  var data: String { scratch.path("data") }
  var register: String { data + "/register.sqlite" }

  init(scratch: Scratch, attest: String, people: Int) throws {
    self.scratch = scratch
    self.attest = attest
    self.people = people
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    try configure(Self.organisation)
    try "# Social media\n\nBe kind.\n".write(
      toFile: scratch.path("policy.md"), atomically: true, encoding: .utf8)
    var generator = Generator(people: people)
    try scratch.write("people.csv") { try generator.roster(to: $0) }
  }

  /// Makes the register, with everybody and their attestations.
  func fill() throws {
    var generator = Generator(people: people)
    try scratch.write("attestations.csv") { try generator.attestations(to: $0) }
    try makeRegister()
    try run("people", "import", scratch.path("people.csv"))
    try run("attestations", "import", scratch.path("attestations.csv"))
  }

  private static let organisation = organisation(requiring: #""policy": "SM""#)

  /// A configuration whose requirements last for a year, for two, and so on, each about a policy or a course.
  static func organisation(requiring subjects: String...) -> String {
    let requirements = subjects.enumerated().map { place, subject in
      """
      {"code": "R\(place + 1)", \(subject), "from": "2020-01-01", "months": \(12 * (place + 1)),
        "renewal": "rolling", "gates": \(place == 0)}
      """
    }
    return #"{"name": "A national body", "requirements": [\#(requirements.joined(separator: ", "))]}"#
  }

  /// Writes the configuration that registers made from now on begin with.
  func configure(_ organisation: String) throws {
    try organisation.write(toFile: data + "/organisation.json", atomically: true, encoding: .utf8)
  }

  @discardableResult
  func run(_ words: String...) throws -> Double {
    try scratch.run([attest] + words + ["--data", data])
  }

  /// A register with a policy, and the right to import, without people.
  func makeRegister() throws {
    try? FileManager.default.removeItem(atPath: register)
    try run("init")
    try run("role", "grant", "hr", NSUserName())
    try run(
      "policy", "publish", scratch.path("policy.md"), "--code", "SM", "--label", "V1", "--title",
      "Social media",
      "--published", "2020-01-01", "--effective", "2020-01-01")
  }

  /// Whether one person is eligible, from a cold start, beside reading their rows and answering the same from them.
  func coldCheck(runs: Int) throws -> Comparison {
    let number = Generator.number(people / 2)
    let tables = ["appointment", "absence", "record", "exemption", "account_operator"]
    let rows = tables.map { "SELECT * FROM \($0) WHERE person = '\(number)';" }.joined(separator: " ")
    let answer = """
      SELECT 'eligible ' || (count(*) > 0) FROM record JOIN subject ON subject.id = record.subject
        JOIN version ON version.subject = record.subject AND version.place = record.version
        JOIN requirement ON requirement.subject = subject.code AND requirement.gates = 1
        WHERE record.person = '\(number)' AND record.satisfies = 1 AND record.voided IS NULL
        AND date(max(record.day, version.effective) * 86400, 'unixepoch', '+' || requirement.months || ' months')
          >= '\(Self.today)'
        AND EXISTS (SELECT 1 FROM appointment WHERE person = '\(number)' AND first <= \(Self.daysToday)
          AND (last IS NULL OR last >= \(Self.daysToday)))
        AND NOT EXISTS (SELECT 1 FROM absence WHERE person = '\(number)' AND first <= \(Self.daysToday)
          AND (last IS NULL OR last >= \(Self.daysToday)));
      """
    let sql = "SELECT * FROM person WHERE number = '\(number)'; \(rows) \(answer)"
    return try Comparison(
      "eligible, one of \(people), cold", against: "sqlite3 reading their rows and answering", runs: runs,
      ours: { try scratch.runRepeatedly([attest, "eligible", number, "--data", data]) },
      theirs: { try scratch.runRepeatedly(["sqlite3", register, sql]) },
      isSameAnswer: {
        let isEligible = try shellText(sql).contains("eligible 1")
        try run("eligible", number, "--csv")
        return try scratch.text().contains(",yes,") == isEligible
      })
  }

  /// A first roster in one transaction, beside `.import` and an upsert of the same file into the same tables.
  ///
  /// `attest` writes the audit chain besides.
  func rosterImport(runs: Int) throws -> Comparison {
    let file = scratch.path("people.csv")
    let other = scratch.path("other.sqlite")
    let tables = try shellText(
      "SELECT sql || ';' FROM sqlite_schema WHERE tbl_name IN ('person', 'appointment') AND sql IS NOT NULL")
    let days = { (column: String) in "CAST(julianday(nullif(\(column), '')) - 2440587.5 AS INTEGER)" }
    let upsert = """
      PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;
      \(tables)
      BEGIN;
      .mode csv
      .import '\(file)' raw
      INSERT INTO person SELECT person_number, given_name, family_name, nullif(email, ''), nullif(login, '')
        FROM raw WHERE true ON CONFLICT DO UPDATE SET given_name = excluded.given_name,
        family_name = excluded.family_name, email = excluded.email, login = excluded.login;
      INSERT INTO appointment SELECT person_number, site, CASE category WHEN 'staff' THEN 0 ELSE 1 END, post,
        \(days("start")), \(days("end")), nullif(department, ''), nullif(job_title, ''), nullif(line_manager, '')
        FROM raw WHERE true ON CONFLICT DO UPDATE SET last = excluded.last, department = excluded.department,
        job_title = excluded.job_title, manager = excluded.manager;
      DROP TABLE raw;
      COMMIT;
      SELECT count(*) FROM appointment;
      """
    defer { try? FileManager.default.removeItem(atPath: other) }
    let keep = scratch.path("kept.sqlite")
    try FileManager.default.moveItem(atPath: register, toPath: keep)
    defer {
      try? FileManager.default.removeItem(atPath: register)
      try? FileManager.default.moveItem(atPath: keep, toPath: register)
    }
    return try Comparison(
      "people import, \(people) rows", against: "sqlite3 .import and upsert into the same tables", runs: runs,
      ours: {
        try makeRegister()
        return try run("people", "import", file)
      },
      theirs: {
        try? FileManager.default.removeItem(atPath: other)
        return try scratch.run(["sqlite3", other], input: upsert)
      },
      isSameAnswer: { try shellText("SELECT count(*) FROM appointment") == "\(people)\n" })
  }

  /// Everybody's eligibility as CSV, beside the same answer in SQL.
  func eligibilityExport(runs: Int) throws -> Comparison {
    let sql = """
      .mode csv
      WITH held AS (
        SELECT person, max(day) AS day FROM record WHERE satisfies = 1 AND voided IS NULL AND day <= \(Self.daysToday)
        GROUP BY person)
      SELECT number, given_name, family_name,
        CASE WHEN date(held.day * 86400, 'unixepoch', '+12 months') >= '\(Self.today)' THEN 'yes' ELSE 'no' END,
        CASE WHEN date(held.day * 86400, 'unixepoch', '+12 months') >= '\(Self.today)'
          THEN date(held.day * 86400, 'unixepoch', '+12 months') END,
        CASE WHEN held.day IS NULL THEN 'R1: never done' WHEN
          date(held.day * 86400, 'unixepoch', '+12 months') < '\(Self.today)' THEN 'R1: expired' END
      FROM person LEFT JOIN held ON held.person = number
      WHERE EXISTS (SELECT 1 FROM appointment WHERE appointment.person = number AND first <= \(Self.daysToday)
        AND (last IS NULL OR last >= \(Self.daysToday)))
      ORDER BY number;
      """
    return try Comparison(
      "export eligibility, \(people) people", against: "sqlite3 in SQL", runs: runs,
      ours: { try scratch.run([attest, "export", "eligibility", "--data", data], output: "ours") },
      theirs: { try scratch.run(["sqlite3", register], input: sql, output: "theirs") },
      isSameAnswer: {
        let ours = try scratch.count(",yes,", in: "ours")
        return try ours == scratch.count(",yes,", in: "theirs") && ours > 0
      })
  }

  func shell(_ sql: String) throws -> Double {
    try scratch.run(["sqlite3", register, sql])
  }

  func shellText(_ sql: String) throws -> String {
    _ = try shell(sql)
    return try scratch.text()
  }

  static var daysToday: Int { Int(Date().timeIntervalSince1970) / 86_400 }
  static var today: String { String(Date().ISO8601Format().prefix(10)) }
}
