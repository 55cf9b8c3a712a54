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

  /// The roles, in lower case.
  public private(set) var meanings: [String: Meaning]

  /// A table of these roles; case does not count.
  public init(_ meanings: [String: Meaning]) {
    self.meanings = [:]
    for (role, meaning) in meanings { self.meanings[RoleTable.key(role)] = meaning }
  }

  /// What a role is to us; nil if the table does not say.
  public subscript(role: String) -> Meaning? {
    get { meanings[RoleTable.key(role)] }
    set { meanings[RoleTable.key(role)] = newValue }
  }

  private static func key(_ role: String) -> String {
    String(role.lowercased().unicodeScalars.filter { $0 != " " && $0 != "_" })
  }
}
