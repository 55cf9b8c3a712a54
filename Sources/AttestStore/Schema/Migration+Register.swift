extension Migration {
  /// The index by which people are found by their login.
  static let loginIndex = "CREATE INDEX person_login ON person (login) WHERE login IS NOT NULL"

  /// The register as it began: configuration, policies and courses, people, records, and the audit chain.
  ///
  /// Days are integers since 1970-01-01, because SQL's own dates are wrong at month ends. Tables are kept in order of
  /// their key, a person's rows together, so that one person is one short read and everybody is a merge of cursors.
  static let register = Migration(
    name: "001-register",
    sql: """
      CREATE TABLE audit_entry (
        entry INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, commitment BLOB NOT NULL,
        hash BLOB NOT NULL) STRICT;
      CREATE TABLE audit_part (
        entry INTEGER NOT NULL, part INTEGER NOT NULL, commitment BLOB NOT NULL, salt BLOB, payload BLOB,
        PRIMARY KEY (entry, part)) STRICT, WITHOUT ROWID;
      CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE migration (name TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE role (
        login TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (login, role)) STRICT, WITHOUT ROWID;
      CREATE TABLE closure (
        first INTEGER NOT NULL, last INTEGER NOT NULL, name TEXT NOT NULL,
        PRIMARY KEY (first, last)) STRICT, WITHOUT ROWID;
      CREATE TABLE holiday (day INTEGER PRIMARY KEY, title TEXT NOT NULL) STRICT;
      CREATE TABLE subject (
        id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('policy', 'course')),
        title TEXT NOT NULL, owner TEXT, approved_by TEXT, review_months INTEGER, next_review INTEGER) STRICT;
      CREATE TABLE version (
        subject INTEGER NOT NULL REFERENCES subject, place INTEGER NOT NULL, label TEXT NOT NULL,
        published INTEGER NOT NULL, effective INTEGER NOT NULL CHECK (effective >= published),
        material INTEGER NOT NULL CHECK (material IN (0, 1)), summary TEXT, minutes INTEGER NOT NULL,
        pass_mark INTEGER, PRIMARY KEY (subject, place), UNIQUE (subject, label)) STRICT, WITHOUT ROWID;
      CREATE TABLE document (
        subject INTEGER NOT NULL, place INTEGER NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL,
        bytes BLOB NOT NULL, PRIMARY KEY (subject, place, path),
        FOREIGN KEY (subject, place) REFERENCES version) STRICT, WITHOUT ROWID;
      CREATE TABLE requirement (
        code TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER, subject TEXT NOT NULL, renewal TEXT NOT NULL,
        months INTEGER, window INTEGER NOT NULL, comply INTEGER NOT NULL,
        gates INTEGER NOT NULL CHECK (gates IN (0, 1)), categories TEXT NOT NULL, sites TEXT NOT NULL,
        PRIMARY KEY (code, first)) STRICT, WITHOUT ROWID;
      CREATE TABLE person (
        number TEXT PRIMARY KEY, given_name TEXT NOT NULL, family_name TEXT NOT NULL, email TEXT, login TEXT)
        STRICT, WITHOUT ROWID;
      \(loginIndex);
      CREATE TABLE appointment (
        person TEXT NOT NULL REFERENCES person, site TEXT NOT NULL,
        category INTEGER NOT NULL CHECK (category BETWEEN 0 AND 4), post TEXT NOT NULL, first INTEGER NOT NULL,
        last INTEGER CHECK (last >= first), department TEXT, job_title TEXT, manager TEXT,
        PRIMARY KEY (person, site, category, post, first)) STRICT, WITHOUT ROWID;
      CREATE TABLE absence (
        person TEXT NOT NULL REFERENCES person, first INTEGER NOT NULL, last INTEGER CHECK (last >= first),
        kind TEXT, PRIMARY KEY (person, first)) STRICT, WITHOUT ROWID;
      CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT;
      CREATE TABLE record (
        person TEXT NOT NULL REFERENCES person, entry INTEGER NOT NULL, item INTEGER NOT NULL,
        subject INTEGER NOT NULL, version INTEGER NOT NULL, day INTEGER NOT NULL,
        satisfies INTEGER NOT NULL CHECK (satisfies IN (0, 1)),
        evidence INTEGER NOT NULL CHECK (evidence BETWEEN 0 AND 4), score INTEGER, reference TEXT, note TEXT,
        seconds INTEGER, recorded_by TEXT, source INTEGER REFERENCES source, line INTEGER, voided INTEGER,
        void_reason TEXT, voided_by TEXT, PRIMARY KEY (person, entry, item),
        FOREIGN KEY (subject, version) REFERENCES version) STRICT, WITHOUT ROWID;
      CREATE TABLE exemption (
        person TEXT NOT NULL REFERENCES person, requirement TEXT NOT NULL, first INTEGER NOT NULL,
        last INTEGER CHECK (last >= first), reason TEXT NOT NULL, granted_by TEXT NOT NULL,
        PRIMARY KEY (person, requirement, first)) STRICT, WITHOUT ROWID;
      CREATE TABLE progress (
        person TEXT NOT NULL REFERENCES person, subject INTEGER NOT NULL REFERENCES subject,
        version INTEGER NOT NULL, state BLOB NOT NULL, PRIMARY KEY (person, subject)) STRICT, WITHOUT ROWID;
      CREATE TABLE former_address (
        email TEXT NOT NULL, person TEXT NOT NULL REFERENCES person,
        PRIMARY KEY (email, person)) STRICT, WITHOUT ROWID;
      """)
}
