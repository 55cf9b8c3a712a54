extension DuckDB {
  /// Whether the table of records has a key, by which DuckDB itself finds what is there already.
  enum Key: String {
    case kept = "with a key"
    case none = "without any key"
  }

  /// The table of records, and the versions that the files name.
  static func recordTables(_ key: Key) -> String {
    """
    CREATE TABLE version (code TEXT, label TEXT, published DATE, PRIMARY KEY (code, label));
    INSERT INTO version VALUES ('ICT', 'V1', '2018-01-01'), ('ICT', 'V2', '2018-02-01'),
      ('SM-COURSE', 'V1', '2018-01-01');
    CREATE TABLE record (person TEXT NOT NULL, subject TEXT NOT NULL, version TEXT NOT NULL, day DATE NOT NULL,
      satisfies BOOLEAN NOT NULL, score TINYINT NOT NULL, reference TEXT, note TEXT, source TEXT NOT NULL,
      line INTEGER NOT NULL, voided DATE, void_reason TEXT
      \(key == .kept ? ", PRIMARY KEY (person, subject, version, day, satisfies, score)" : ""));
    """
  }

  /// A file of records read, validated, its people and versions found, and what is new put in.
  ///
  /// Where the table has no key, what is there already is found by a join. `theirs` says how many rows are new and bad.
  func records(_ file: String, ofCourses isCourse: Bool, _ key: Key) -> String {
    let (code, good, bad) = isCourse ? ("course", "passed", "failed") : ("policy", "accepted", "declined")
    let others =
      key == .kept
      ? ""
      : "ANTI JOIN record r ON (r.person, r.subject, r.version, r.day, r.satisfies, r.score)"
        + " = (c.number, c.code, c.label, c.day, c.satisfies, c.score)"
    return """
      BEGIN;
      CREATE TEMP TABLE before AS SELECT count(*) AS records FROM record;
      \(reading(file, as: "raw"))
      CREATE TEMP TABLE typed AS SELECT line, trim(person_number) AS number, \(code) AS code, version AS label,
        try_cast(day AS DATE) AS day, outcome, outcome = '\(good)' AS satisfies,
        \(isCourse ? "try_cast(nullif(score, '') AS TINYINT)" : "-1::TINYINT") AS score,
        nullif(evidence, '') AS note, nullif(reference, '') AS reference, try_cast(voided AS DATE) AS voided,
        voided AS voided_text, nullif(reason, '') AS reason FROM raw;
      CREATE TEMP TABLE checked AS SELECT t.*, CASE
        WHEN coalesce(t.number, '') = '' THEN 'person_number'
        WHEN t.day IS NULL THEN 'day'
        WHEN t.day > current_date THEN 'in the future'
        WHEN outcome IS NULL OR outcome NOT IN ('\(good)', '\(bad)') THEN 'outcome'
        WHEN score IS NULL OR score NOT BETWEEN -1 AND 100 THEN 'score'
        WHEN coalesce(voided_text, '') <> '' AND voided IS NULL THEN 'voided'
        WHEN voided < t.day THEN 'void before it was made'
        WHEN strlen(t.number) > 200 OR strlen(note) > 200 OR strlen(reference) > 500 OR strlen(reason) > 2000
          THEN 'too long'
        WHEN \(forbids("t.number, note, reference, reason")) THEN 'forbidden character'
        WHEN p.number IS NULL THEN 'nobody'
        WHEN v.code IS NULL THEN 'version'
        WHEN t.day < v.published THEN 'before it was published' END AS why
        FROM typed t LEFT JOIN person p ON p.number = t.number
        LEFT JOIN version v ON v.code = t.code AND v.label = t.label;
      COPY (SELECT line, why FROM checked WHERE why IS NOT NULL ORDER BY line)
        TO '\(scratch.path("theirs-rejects.csv"))';
      INSERT \(key == .kept ? "OR IGNORE" : "") INTO record SELECT c.number, c.code, c.label, c.day, c.satisfies, c.score,
        c.reference, CASE WHEN c.voided IS NULL THEN coalesce(c.reason, c.note) ELSE c.note END, '\(file)', c.line, c.voided,
        CASE WHEN c.voided IS NOT NULL THEN coalesce(c.reason, 'void in the file') END
        FROM (FROM checked WHERE why IS NULL) c \(others);
      COPY (SELECT (SELECT count(*) FROM record) - (SELECT records FROM before),
        (SELECT count(*) FROM checked WHERE why IS NOT NULL)) TO '\(scratch.path("theirs"))' (header false);
      COMMIT;
      """
  }
}
