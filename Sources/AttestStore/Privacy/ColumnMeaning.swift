/// What a column can say about people, and so what is shown to them of it and what becomes of it when they are erased.
public enum ColumnPrivacy: Hashable, Sendable {
  /// Says nothing about anybody by itself: codes, days, counts. It stays.
  case plain
  /// The number of the person whose row it is. It stays, and is all that is left of them.
  case owner
  /// The number of somebody else whom the row names. It stays.
  case person
  /// The number of whoever did what the row says. It stays.
  case actor
  /// A name, an address, a login, of the row's owner only. It goes with them.
  case identity
  /// What was written about the row's owner, who need not be the only one it names. It goes with them.
  case personal
  /// The login of whoever did what the row says, or who has what it gives. Their number takes its place.
  case login
  /// What was written about something else, and may name anybody. Whoever is erased is taken out of it.
  case words
  /// The organisation's own words, which it published or set. They stay.
  case published
  /// Of no use to anybody but the program, and never shown.
  case secret
}

/// How a column's values are read.
public enum ColumnForm: Hashable, Sendable {
  /// Text.
  case text
  /// A number.
  case number
  /// A day.
  case day
  /// Milliseconds since 1970-01-01 UTC.
  case instant
  /// Yes or no.
  case flag
  /// What somebody is employed as.
  case category
  /// How a record was made.
  case evidence
  /// The number of a policy or course.
  case subject
  /// The place of a version among those of its policy or course.
  case version
  /// Bytes.
  case bytes
}

/// What one column holds.
public struct ColumnMeaning: Hashable, Sendable {
  /// The column.
  public let name: String
  /// What it can say about people.
  public let privacy: ColumnPrivacy
  /// How its values are read.
  public let form: ColumnForm
  /// Whether the register must have a value there, so that it is emptied and not taken away.
  public let isNeeded: Bool
  /// Whether that there was something has to be seen for ever, as of a sheet's reference or a mail's address, so that a
  /// mark takes the place of what goes.
  public let leavesMark: Bool

  init(
    _ name: String, _ privacy: ColumnPrivacy, _ form: ColumnForm = .text, isNeeded: Bool = false,
    leavesMark: Bool = false
  ) {
    (self.name, self.privacy, self.form) = (name, privacy, form)
    (self.isNeeded, self.leavesMark) = (isNeeded, leavesMark)
  }

  static func plain(_ name: String, _ form: ColumnForm = .text) -> ColumnMeaning {
    ColumnMeaning(name, .plain, form)
  }
}

extension TableKind {
  /// What the table is called in the register.
  public var tableName: String { table.name }
}
