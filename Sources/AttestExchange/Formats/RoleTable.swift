import AttestRules

/// What the roles of other systems are to us: the visible table that can be changed.
public struct RoleTable: Sendable, Hashable {
  /// What becomes of a row with a role.
  public enum Meaning: Sendable, Hashable {
    /// It is an appointment of this category.
    case category(Category)
    /// It is none of ours, as a pupil's.
    case ignored
  }

  private var meanings: [String: Meaning] = [:]
  private var spellings: [String: String] = [:]
  /// The meanings by the very spelling, which nearly every row of a file has.
  private var spelled: [String: Meaning] = [:]

  /// A table of these roles; case, spaces and `_` do not count.
  public init(_ meanings: [String: Meaning]) {
    for (role, meaning) in meanings { self[role] = meaning }
  }

  /// What a role is to us; nil if the table does not say.
  public subscript(role: String) -> Meaning? {
    get { spelled[role] ?? meanings[RoleTable.key(role)] }
    set {
      let key = RoleTable.key(role)
      if let before = spellings[key] { spelled[before] = nil }
      meanings[key] = newValue
      spellings[key] = role
      spelled[role] = newValue
    }
  }

  /// Whether the table is empty.
  public var isEmpty: Bool { meanings.isEmpty }

  /// The roles as the source spells them, in alphabetical order, with what they are to us.
  public var entries: [(role: String, meaning: Meaning)] {
    meanings.map { (spellings[$0.key] ?? $0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  private static func key(_ role: String) -> String {
    String(role.lowercased().unicodeScalars.filter { $0 != " " && $0 != "_" })
  }
}

extension Format {
  /// What the roles of a format are to us, with what a mapping says put over it; nil where there is no such format.
  ///
  /// - Parameter name: the format; nil for the one of the mapping, if it has one.
  /// - Throws: `unknownCategory` when the mapping gives a role a category that is none.
  public static func roles(
    of name: String?, under mapping: Mapping = Mapping()
  ) throws(HeaderError) -> RoleTable? {
    let own = Format.own(RosterField.self)
    let name = name == OneRosterFolder.format ? Format.oneRoster11.name : name ?? mapping.format ?? own.name
    guard let format = ([own] + all(for: RosterField.table)).first(where: { $0.name == name }) else { return nil }
    var options = ImportOptions()
    options.mapping = mapping
    return try ReadingChoice(format: format, options: options).roles()
  }

  /// The names of the formats that have a table of roles.
  public static var namesWithRoles: [String] {
    [OneRosterFolder.format] + all(for: RosterField.table).filter { !$0.roles.isEmpty }.map(\.name)
  }
}
