extension Migration {
  /// Reminders: which stage everybody was told of, the messages and sheets that told them, and one-time codes.
  ///
  /// A message is kept without its text, which is made at the moment of sending: who is still to be told of what is
  /// worked out then, and a one-time code stands nowhere but in the message itself.
  static let reminders = Migration(
    name: "003-reminders",
    sql: """
      CREATE TABLE outbox (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('personal', 'digest')),
        recipient TEXT NOT NULL REFERENCES person, day INTEGER NOT NULL, written INTEGER NOT NULL,
        message_id TEXT NOT NULL UNIQUE, review INTEGER NOT NULL CHECK (review IN (0, 1)),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'claimed', 'sent', 'undelivered', 'withdrawn')),
        instant INTEGER NOT NULL, claim INTEGER, failures INTEGER NOT NULL, first_failure INTEGER, problem TEXT,
        address TEXT) STRICT;
      CREATE INDEX outbox_state ON outbox (state, instant);
      CREATE INDEX outbox_day ON outbox (day);
      CREATE TABLE sheet (
        id INTEGER PRIMARY KEY, person TEXT NOT NULL REFERENCES person, day INTEGER NOT NULL) STRICT;
      CREATE TABLE reminder (
        person TEXT NOT NULL REFERENCES person, topic TEXT NOT NULL CHECK (topic IN ('requirement', 'review')),
        code TEXT NOT NULL, due INTEGER NOT NULL, stage INTEGER NOT NULL, day INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('sent', 'listed', 'withdrawn')),
        message INTEGER REFERENCES outbox, sheet INTEGER REFERENCES sheet,
        PRIMARY KEY (person, topic, code, due, stage)) STRICT, WITHOUT ROWID;
      CREATE INDEX reminder_message ON reminder (message) WHERE message IS NOT NULL;
      CREATE TABLE digest_item (
        message INTEGER NOT NULL REFERENCES outbox, person TEXT NOT NULL REFERENCES person,
        requirement TEXT NOT NULL, due INTEGER NOT NULL, stage INTEGER NOT NULL,
        PRIMARY KEY (message, person, requirement)) STRICT, WITHOUT ROWID;
      CREATE TABLE code (
        selector TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person, subject INTEGER NOT NULL,
        version INTEGER NOT NULL, expires INTEGER NOT NULL, salt BLOB NOT NULL, hash BLOB NOT NULL,
        attempts INTEGER NOT NULL, used INTEGER,
        FOREIGN KEY (subject, version) REFERENCES version) STRICT, WITHOUT ROWID;
      """)
}
