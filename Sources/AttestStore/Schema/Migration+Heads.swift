extension Migration {
  /// The audit heads that are mailed to people outside, who are nobody in the register: one a day and address.
  ///
  /// The head that a message brings is kept with it, so that a message that is sent again says the same.
  static let heads = Migration(
    name: "004-heads",
    sql: """
      CREATE TABLE head_mail (
        day INTEGER NOT NULL, address TEXT NOT NULL, written INTEGER NOT NULL, message_id TEXT NOT NULL UNIQUE,
        size INTEGER NOT NULL, hash BLOB NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'claimed', 'sent', 'undelivered', 'withdrawn')),
        instant INTEGER NOT NULL, claim INTEGER, failures INTEGER NOT NULL, first_failure INTEGER, problem TEXT,
        PRIMARY KEY (day, address)) STRICT, WITHOUT ROWID;
      """)
}
