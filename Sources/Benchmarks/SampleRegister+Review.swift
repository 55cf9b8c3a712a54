import Foundation

extension SampleRegister {
  /// Puts an account for every twenty people, each with three operators, straight into the tables.
  ///
  /// Deciding thousands of applications one by one would only measure the disk.
  private func putAccounts() throws {
    let day = Self.daysToday - 30
    let statements = """
      CREATE TEMP TABLE someone AS SELECT row_number() OVER (ORDER BY number) - 1 AS place, number FROM person;
      CREATE TEMP TABLE fresh AS WITH RECURSIVE n(id) AS
        (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < \(people / 20)) SELECT id FROM n;
      BEGIN;
      INSERT INTO account SELECT id, 'facebook:h' || id, 'Facebook', 'h' || id, 'S1', 'active', number, 'a', 'b', 'c', 1,
        'x', NULL, \(day), NULL, 'Bitwarden' FROM fresh JOIN someone ON place = id * 20 % \(people);
      INSERT INTO account_operator SELECT number, id, \(day), NULL FROM fresh
        JOIN (VALUES (0), (7), (14)) AS k JOIN someone ON place = (id * 20 + k.column1) % \(people);
      INSERT INTO account_event SELECT id, 1000000 + id * 2, 'approve', \(day), 'sue', NULL, NULL, 'approved', lead, NULL
        FROM account;
      INSERT INTO account_event SELECT id, 1000001 + id * 2, 'activate', \(day), 'ada', NULL, NULL, 'active', lead,
        'Bitwarden' FROM account;
      COMMIT;
      """
    _ = try shell(statements)
  }

  /// The review of every account, beside nothing but reading the same rows.
  func accountReview(runs: Int) throws -> Comparison {
    try putAccounts()
    let operators = "IN (SELECT person FROM account_operator)"
    let rows = """
      SELECT * FROM account; SELECT * FROM account_operator; SELECT * FROM account_event;
      SELECT * FROM person WHERE number \(operators) ORDER BY number;
      SELECT * FROM appointment WHERE person \(operators) ORDER BY person;
      SELECT * FROM absence WHERE person \(operators) ORDER BY person;
      SELECT * FROM record WHERE person \(operators) ORDER BY person;
      SELECT * FROM exemption WHERE person \(operators) ORDER BY person;
      """
    let short = """
      WITH held AS (SELECT person, date(max(day) * 86400, 'unixepoch', '+12 months') AS until FROM record
        WHERE satisfies = 1 AND voided IS NULL GROUP BY person)
      SELECT count(*) FROM account WHERE 2 > (SELECT count(*) FROM account_operator
        JOIN held USING (person) WHERE account = id AND until >= '\(Self.today)' AND EXISTS (
          SELECT 1 FROM appointment WHERE appointment.person = account_operator.person
          AND first <= \(Self.daysToday) AND (last IS NULL OR last >= \(Self.daysToday))));
      """
    return try Comparison(
      "account review, \(people / 20) accounts of \(people) people", against: "sqlite3 reading the rows",
      runs: runs,
      ours: { try scratch.run([attest, "account", "review", "--csv", "--data", data], output: "ours") },
      theirs: { try shell(rows) },
      isSameAnswer: {
        let below = try scratch.count("too few eligible operators: ", in: "ours")
        return try shellText(short) == "\(below)\n"
      })
  }
}
