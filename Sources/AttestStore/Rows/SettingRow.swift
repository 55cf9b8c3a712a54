/// One setting of the organisation.
public struct SettingRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.setting
  /// The name of the setting that holds the register's id.
  public static let registerID = "register"

  /// What is set.
  public let name: String
  /// To what.
  public let value: String

  /// A setting; see the properties.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.text(name)
    row.text(value)
  }
}

extension Store {
  /// The value of a setting; nil when it is not set.
  public func setting(_ name: String) throws -> String? {
    let find = try database.prepare("SELECT value FROM setting WHERE name = ?")
    find.bind(1, name)
    return try find.step() ? find.text(0) : nil
  }
}
