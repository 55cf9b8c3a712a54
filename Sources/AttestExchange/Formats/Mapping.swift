/// What takes the columns of a file for ours, where their headers do not say it themselves.
public struct Mapping: Sendable, Hashable, Codable {
  /// The name of our column for a header of theirs; an empty name to ignore the column.
  public var columns: [String: String]
  /// The same value in every row, by the name of our column: a site, a category, a policy, a version.
  public var values: [String: String]
  /// Our category for a role of theirs; an empty one to pass over the rows with it.
  public var roles: [String: String]
  /// The form of the dates.
  public var dateFormat: DateForm?
  /// The table it is for: `people`, `absences`, `attestations` or `completions`; nil for any.
  public var table: String?
  /// The format whose rules apply besides; nil for the one that the header shows.
  public var format: String?

  /// A mapping that says nothing.
  public init(
    columns: [String: String] = [:], values: [String: String] = [:], roles: [String: String] = [:],
    dateFormat: DateForm? = nil, table: String? = nil, format: String? = nil
  ) {
    self.columns = columns
    self.values = values
    self.roles = roles
    self.dateFormat = dateFormat
    self.table = table
    self.format = format
  }

  /// Whether it says nothing.
  public var isEmpty: Bool { self == Mapping() }
}
