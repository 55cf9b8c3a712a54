import AttestRules
import Foundation

extension SampleRegister {
  /// The tables of a register that decide who is told what.
  private static let tables = [
    "person", "appointment", "absence", "exemption", "record", "subject", "version", "requirement", "reminder",
  ]

  /// A day's plan as CSV, beside the same question in DuckDB, whose answer has to be the same byte for byte.
  ///
  /// DuckDB has the same tables in a database of its own. What the samples never have (anchored renewals, voids, long
  /// absences, exemptions, holidays, operators with two requirements) is left out of its query, which makes it the faster.
  ///
  /// - Parameters:
  ///   - title: what is asked of what.
  ///   - day: the day of the plan; nil for today.
  func plan(_ title: String, on day: Day? = nil, against duck: DuckDB, runs: Int) throws -> Comparison {
    let database = scratch.path("plan.duckdb")
    defer { try? FileManager.default.removeItem(atPath: database) }
    try duck.run(copies, on: database)
    let answer = scratch.path("answer.csv")
    let day = day ?? Day(number: Int32(Self.daysToday))
    return try Comparison(
      title, against: "DuckDB answering the same", runs: runs,
      ours: {
        try scratch.run([attest, "remind", "plan", "--csv", "--from", "\(day)", "--data", data], output: "ours")
      },
      theirs: { try duck.run("COPY (\(question(day))) TO '\(answer)' (HEADER)", on: database) },
      isSameAnswer: { FileManager.default.contentsEqual(atPath: scratch.path("ours"), andPath: answer) })
  }

  /// How the shell writes a table as CSV.
  private static let format = #"DELIM ',', QUOTE '"', ESCAPE '"', NULLSTR '\N', AUTO_DETECT false"#

  /// The tables as they are, taken over through files that both can read.
  private var copies: String {
    get throws {
      try Self.tables.map { table in
        let file = scratch.path("\(table).csv")
        _ = try scratch.run(
          ["sqlite3", "-csv", "-nullvalue", "\\N", register, "SELECT * FROM \(table)"],
          output: "\(table).csv")
        let columns = try shellText(
          """
          SELECT group_concat('"' || name || '" ' || CASE type WHEN 'INTEGER' THEN 'BIGINT' ELSE type END, ', ')
          FROM pragma_table_info('\(table)')
          """)
        return "CREATE TABLE \(table) (\(columns)); COPY \(table) FROM '\(file)' (\(Self.format));"
      }.joined(separator: "\n")
    }
  }

  /// Sections 4, 5 and 9 of the rules in SQL, as far as the samples need them.
  private func question(_ today: Day) -> String {
    let calendar = WorkingCalendar()
    let lastWorkingDay = calendar.workingDay(onOrBefore: today)?.number ?? today.number
    let eveOfNext = calendar.workingDay(onOrAfter: today.next)?.eve.number ?? today.number
    let early = [-30, -14, -7, -1].reversed().map { "WHEN ahead >= \($0) THEN \($0)" }.joined(separator: " ")
    return """
      WITH rule AS (SELECT requirement.*, subject.id AS id FROM requirement JOIN subject ON subject.code = subject),
      known AS (
        SELECT version.subject AS id, version.place AS version, version.effective,
          min(later.effective) - 1 AS eve
        FROM version LEFT JOIN version AS later ON later.subject = version.subject
          AND later.place > version.place AND later.material = 1 AND later.published <= \(today.number)
        GROUP BY ALL),
      ends AS (
        SELECT person, code, eve, date_diff('day', DATE '1970-01-01',
          (DATE '1970-01-01' + greatest(day, effective)::INTEGER + to_months(months))::DATE) AS expiry
        FROM record JOIN rule ON record.subject = rule.id
        JOIN known ON known.id = record.subject AND known.version = record.version
        WHERE satisfies = 1 AND (voided IS NULL OR voided > \(today.number)) AND day <= \(today.number)),
      held AS (
        SELECT person, code, max(CASE WHEN eve <= expiry THEN 2 * eve + 1 ELSE 2 * expiry END) AS ending
        FROM ends GROUP BY person, code),
      present AS (
        SELECT person, min(first) AS first FROM appointment
        WHERE first <= \(today.number) AND (last IS NULL OR last >= \(today.number)) GROUP BY person),
      due AS (
        SELECT present.person, rule.code, greatest(
          coalesce(ending // 2 + CASE WHEN ending % 2 = 1 THEN comply ELSE 0 END, 0), present.first + comply,
          rule.first + comply) AS day
        FROM present CROSS JOIN rule LEFT JOIN held ON held.person = present.person AND held.code = rule.code
        WHERE (ending IS NULL OR ending // 2 < \(today.number) OR \(lastWorkingDay) >= ending // 2 - "window"
          OR ("window" >= 7 AND \(eveOfNext) >= ending // 2 - 7))
        AND present.person NOT IN (SELECT person FROM exemption)
        AND present.person NOT IN (
          SELECT person FROM absence WHERE first <= \(today.number) AND (last IS NULL OR last >= \(today.number)))),
      staged AS (
        SELECT *, least(0, \(eveOfNext) - day) AS ahead, \(lastWorkingDay) - day AS late FROM due),
      told AS (
        SELECT person, code, day, CASE WHEN late >= 14 THEN 14 + (late - 14) // 14 * 14 WHEN late >= 7 THEN 7
          WHEN late >= 1 THEN 1 \(early) END AS stage FROM staged)
      SELECT DATE '\(today)' AS day, told.person AS person_number, told.code AS requirement,
        DATE '1970-01-01' + told.day::INTEGER AS due, stage, told.person AS recipient,
        CASE WHEN email IS NULL THEN 'on paper: no address' ELSE 'to be mailed' END AS state, NULL AS message_id
      FROM told JOIN person ON number = told.person
      WHERE stage IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM reminder WHERE reminder.person = told.person AND reminder.code = told.code
        AND reminder.due = told.day AND reminder.stage >= told.stage)
      ORDER BY told.person, told.day, told.code
      """
  }
}
