extension DuckDB {
  /// The tables of people, with their keys.
  static let peopleTables = """
    CREATE TABLE person (number TEXT PRIMARY KEY, given_name TEXT NOT NULL, family_name TEXT NOT NULL, email TEXT,
      login TEXT);
    CREATE TABLE appointment (person TEXT NOT NULL, site TEXT NOT NULL, category TEXT NOT NULL, post TEXT NOT NULL,
      first DATE NOT NULL, last DATE, department TEXT, job_title TEXT, manager TEXT,
      PRIMARY KEY (person, site, category, post, first));
    """

  /// A roster read, validated, compared with what is stored, and put in; `theirs.csv` gets the differences if they are
  /// to be listed.
  ///
  /// An empty cell keeps what is stored, as in an import of ours. `theirs` says how many rows are new, changed, as
  /// before and bad, and how many logins, addresses and line managers somebody should look at.
  func roster(_ file: String, listing: Bool = false) -> String {
    let list = "COPY (SELECT * FROM difference ORDER BY kind, number) TO '\(scratch.path("theirs.csv"))';"
    return """
      BEGIN;
      \(reading(file, as: "raw"))
      CREATE TEMP TABLE typed AS SELECT line, trim(person_number) AS number, trim(given_name) AS given,
        trim(family_name) AS family, nullif(trim(email), '') AS email, nullif(trim(login), '') AS login,
        trim(category) AS category, trim(site) AS site, nullif(trim(department), '') AS department,
        nullif(trim(job_title), '') AS job_title, trim(coalesce(post, '')) AS post,
        nullif(trim(line_manager), '') AS manager, try_cast(start AS DATE) AS first, try_cast("end" AS DATE) AS last,
        "end" AS end_text FROM raw;
      CREATE TEMP TABLE bad AS SELECT line, CASE
        WHEN coalesce(number, '') = '' THEN 'person_number'
        WHEN coalesce(given, '') = '' THEN 'given_name'
        WHEN category NOT IN ('staff', 'volunteer', 'governor', 'parent', 'contractor') THEN 'category'
        WHEN coalesce(site, '') = '' THEN 'site'
        WHEN first IS NULL THEN 'start'
        WHEN coalesce(end_text, '') <> '' AND last IS NULL THEN 'end'
        WHEN last < first THEN 'end before start'
        WHEN NOT regexp_full_match(email, '[^@\\s]+@[^@\\s]+') THEN 'email'
        WHEN strlen(number) > 200 OR strlen(given) > 200 OR strlen(family) > 200 OR strlen(site) > 200 THEN 'too long'
        WHEN \(forbids("number, given, family, email, login, site, department, job_title, post, manager"))
          THEN 'forbidden character' END AS why FROM typed WHERE why IS NOT NULL;
      COPY bad TO '\(scratch.path("theirs-rejects.csv"))';
      CREATE TEMP TABLE fine AS SELECT * FROM typed ANTI JOIN bad USING (line);
      CREATE TEMP TABLE difference AS SELECT r.number, r.given, r.family, r.site, r.category, r.post, r.first,
        CASE WHEN p.number IS NULL THEN 'new' WHEN a.person IS NULL THEN 'appointed' ELSE 'changed' END AS kind,
        p.given_name AS old_given, p.family_name AS old_family, p.email AS old_email, p.login AS old_login,
        a.department AS old_department, a.job_title AS old_title, a.manager AS old_manager, a.last AS old_last,
        coalesce(r.email, p.email) AS email, coalesce(r.login, p.login) AS login,
        coalesce(r.department, a.department) AS department, coalesce(r.job_title, a.job_title) AS job_title,
        coalesce(r.manager, a.manager) AS manager, coalesce(r.last, a.last) AS last
        FROM fine r LEFT JOIN person p ON p.number = r.number
        LEFT JOIN appointment a ON (a.person, a.site, a.category, a.post, a.first)
          = (r.number, r.site, r.category, r.post, r.first)
        WHERE p.number IS NULL OR a.person IS NULL OR p.given_name <> r.given OR p.family_name <> r.family
          OR p.email IS DISTINCT FROM coalesce(r.email, p.email) OR p.login IS DISTINCT FROM coalesce(r.login, p.login)
          OR a.department IS DISTINCT FROM coalesce(r.department, a.department)
          OR a.job_title IS DISTINCT FROM coalesce(r.job_title, a.job_title)
          OR a.manager IS DISTINCT FROM coalesce(r.manager, a.manager)
          OR a.last IS DISTINCT FROM coalesce(r.last, a.last);
      INSERT OR REPLACE INTO person SELECT DISTINCT ON (number) number, given, family, email, login FROM difference;
      INSERT OR REPLACE INTO appointment SELECT number, site, category, post, first, last, department, job_title,
        manager FROM difference;
      COPY (SELECT count(*) FILTER (kind = 'new'), count(*) FILTER (kind = 'changed'),
        (SELECT count(*) FROM fine) - count(*), (SELECT count(*) FROM bad),
        (SELECT count(*) FROM (SELECT login FROM person WHERE login IS NOT NULL GROUP BY login HAVING count(*) > 1)),
        (SELECT count(*) FROM (SELECT lower(email) FROM person GROUP BY ALL HAVING count(email) > 1)),
        (SELECT count(DISTINCT manager) FROM difference d ANTI JOIN person p ON p.number = d.manager)
        FROM difference) TO '\(scratch.path("theirs"))' (header false);
      \(listing ? list : "")
      COMMIT;
      """
  }
}
