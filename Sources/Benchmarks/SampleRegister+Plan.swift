import AttestRules
import Foundation

extension SampleRegister {
  /// The tables of a register that decide who is told what.
  private static let tables = [
    "person", "appointment", "absence", "exemption", "record", "subject", "version", "requirement", "reminder",
  ]

  /// Today's plan as CSV, beside the same question in DuckDB: who is due which stage, and how many digests that makes.
  ///
  /// DuckDB has the same tables in a database of its own. What the sample never has (anchored renewals, newer versions,
  /// voids, long absences, exemptions and holidays) is left out of its query, which makes it the faster.
  func plan(against duck: DuckDB, runs: Int) throws -> Comparison {
    let database = scratch.path("plan.duckdb")
    defer { try? FileManager.default.removeItem(atPath: database) }
    try duck.run(copies, on: database)
    let answer = scratch.path("answer.csv")
    return try Comparison(
      "remind plan, \(people) people", against: "DuckDB answering the same", runs: runs,
      ours: { try scratch.run([attest, "remind", "plan", "--csv", "--data", data], output: "ours") },
      theirs: { try duck.run("COPY (\(question)) TO '\(answer)' (HEADER)", on: database) },
      isSameAnswer: {
        let ours = try stages("ours", column: 4)
        return try ours == stages("answer.csv", column: 3) && !ours.isEmpty
      })
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

  /// How many items there are of each stage.
  private func stages(_ file: String, column: Int) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for line in try scratch.text(file).split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      if cells.indices.contains(column) { counts[String(cells[column]), default: 0] += 1 }
    }
    return counts
  }

  /// Section 9 of the rules in SQL, as far as the sample needs it.
  private var question: String {
    let calendar = WorkingCalendar()
    let today = Day(number: Int32(Self.daysToday))
    let lastWorkingDay = calendar.workingDay(onOrBefore: today)?.number ?? today.number
    let eveOfNext = calendar.workingDay(onOrAfter: today.next)?.eve.number ?? today.number
    let early = [-30, -14, -7, -1].reversed().map { "WHEN ahead >= \($0) THEN \($0)" }.joined(separator: " ")
    return """
      WITH rule AS (SELECT requirement.*, subject.id AS id FROM requirement JOIN subject ON subject.code = subject),
      held AS (
        SELECT person, max(date_diff('day', DATE '1970-01-01',
          (DATE '1970-01-01' + day::INTEGER + to_months(months))::DATE)) AS ending
        FROM record JOIN rule ON record.subject = rule.id
        WHERE satisfies = 1 AND (voided IS NULL OR voided > \(today.number)) AND day <= \(today.number)
        GROUP BY person),
      present AS (
        SELECT person, min(first) AS first FROM appointment
        WHERE first <= \(today.number) AND (last IS NULL OR last >= \(today.number)) GROUP BY person),
      due AS (
        SELECT present.person, rule.code, ending,
          greatest(coalesce(ending, 0), present.first + comply, rule.first + comply) AS day
        FROM present CROSS JOIN rule LEFT JOIN held USING (person)
        WHERE (ending IS NULL OR ending < \(today.number) OR \(lastWorkingDay) >= ending - "window"
          OR \(eveOfNext) >= ending - 7)
        AND present.person NOT IN (SELECT person FROM exemption)
        AND present.person NOT IN (
          SELECT person FROM absence WHERE first <= \(today.number) AND (last IS NULL OR last >= \(today.number)))),
      staged AS (
        SELECT *, least(0, \(eveOfNext) - day) AS ahead, \(lastWorkingDay) - day AS late FROM due),
      told AS (
        SELECT person, code, day, CASE WHEN late >= 14 THEN 14 + (late - 14) // 14 * 14 WHEN late >= 7 THEN 7
          WHEN late >= 1 THEN 1 \(early) END AS stage FROM staged),
      fresh AS (
        SELECT told.* FROM told WHERE stage IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM reminder WHERE reminder.person = told.person AND reminder.code = told.code
          AND reminder.due = told.day AND reminder.stage >= told.stage)),
      digests AS (
        SELECT count(DISTINCT manager) AS managers FROM fresh JOIN appointment USING (person)
        WHERE stage >= 7 AND manager IN (SELECT person FROM present))
      SELECT fresh.person, fresh.code, fresh.day, fresh.stage, managers FROM fresh CROSS JOIN digests
      ORDER BY fresh.person
      """
  }
}
