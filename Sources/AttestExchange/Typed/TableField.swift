/// The columns of one kind of table, in the order in which we write them.
///
/// The raw values count from 0.
public protocol TableField: CaseIterable, RawRepresentable, Hashable, Sendable
where RawValue == Int, AllCases == [Self] {
  /// What the table is called in commands: `people`, `absences`, …
  static var table: String { get }
  /// The column's name in our own files.
  var name: String { get }
  /// What may stand in the column.
  var rule: CellRule { get }
  /// What an empty cell or a bare `-` means there.
  var presence: CellPresence { get }
}

extension TableField {
  /// The field with this column name.
  public init?(name: String) {
    guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}

/// What may stand in a cell.
public enum CellRule: Sendable, Hashable {
  /// A number or code: up to 200 bytes, no control characters at all.
  case identifier
  /// Text up to so many bytes; ends of lines and tabs may stand in it.
  case text(limit: Int)
  /// An e-mail address.
  case address
  /// A login on the machine.
  case login
  /// One of these words, in any case.
  case word([String])
  /// A day.
  case day
  /// A day that must not be after today.
  case recordDay
  /// A number from 0 to 100.
  case score
}

/// What an empty cell or a bare `-` means in a column.
public enum CellPresence: Sendable, Hashable {
  /// Every row needs a value, and the file the column.
  case needed
  /// An empty cell leaves what is stored; it cannot be cleared.
  case kept
  /// An empty cell leaves what is stored, a bare `-` clears it.
  case clearable
  /// An empty cell and a bare `-` are the same: no value.
  case optional
}
