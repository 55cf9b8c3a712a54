extension Migration {
  /// Accounts: who applied, who decided on what evidence, who operates them, and what became of them.
  ///
  /// Operators are kept in order of person, as all that is about people is, so that the sweep finds them in passing.
  static let accounts = Migration(
    name: "002-accounts",
    sql: """
      CREATE TABLE account (
        id INTEGER PRIMARY KEY, name_key TEXT NOT NULL, platform TEXT NOT NULL, handle TEXT NOT NULL,
        site TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('unapproved', 'applied', 'rejected', 'approved', 'active',
          'suspended', 'transferring', 'closed')),
        lead TEXT, aim TEXT, audience TEXT, promotion TEXT, is_open INTEGER CHECK (is_open IN (0, 1)),
        applicant TEXT, applicant_person TEXT, opened INTEGER, closed INTEGER, credentials TEXT) STRICT;
      CREATE UNIQUE INDEX account_name ON account (name_key) WHERE state NOT IN ('rejected', 'closed');
      CREATE TABLE account_operator (
        person TEXT NOT NULL REFERENCES person, account INTEGER NOT NULL REFERENCES account,
        first INTEGER NOT NULL, removed INTEGER CHECK (removed >= first),
        PRIMARY KEY (person, account, first)) STRICT, WITHOUT ROWID;
      CREATE INDEX account_operator_account ON account_operator (account);
      CREATE TABLE account_event (
        account INTEGER NOT NULL REFERENCES account, entry INTEGER NOT NULL, action TEXT NOT NULL,
        day INTEGER NOT NULL, login TEXT NOT NULL, person TEXT, reason TEXT, state TEXT NOT NULL, lead TEXT,
        credentials TEXT, PRIMARY KEY (account, entry)) STRICT, WITHOUT ROWID;
      CREATE TABLE decision_operator (
        account INTEGER NOT NULL, entry INTEGER NOT NULL, person TEXT NOT NULL, reasons TEXT, until INTEGER,
        PRIMARY KEY (account, entry, person),
        FOREIGN KEY (account, entry) REFERENCES account_event) STRICT, WITHOUT ROWID;
      CREATE TABLE decision_evidence (
        account INTEGER NOT NULL, entry INTEGER NOT NULL, person TEXT NOT NULL, requirement TEXT NOT NULL,
        subject TEXT NOT NULL, record_entry INTEGER, record_item INTEGER, version TEXT, made INTEGER,
        until INTEGER, cause TEXT, evidence INTEGER CHECK (evidence BETWEEN 0 AND 4),
        PRIMARY KEY (account, entry, person, requirement),
        FOREIGN KEY (account, entry, person) REFERENCES decision_operator) STRICT, WITHOUT ROWID;
      """)
}
