/// What takes the columns of a file for ours, where their headers do not say it themselves.
public struct Mapping: Sendable, Hashable {
  /// The name of our column for a header of theirs.
  ///
  /// An empty name ignores the column. `identity:login`, `identity:email` and `identity:name` say that the column
  /// tells whose a row is, where the file has no person numbers.
  public var columns: [String: String] = [:]
  /// The same value in every row, by the name of our column: a site, a category, a policy, a version, a day.
  public var values: [String: String] = [:]
  /// Our category for a role of theirs; an empty one to pass over the rows with it.
  public var roles: [String: String] = [:]
  /// What a code of theirs for a site, a policy or a course is here; any other stays as it is.
  public var codes: [String: String] = [:]
  /// The form of the dates.
  public var dateFormat: DateForm?
  /// How many points a score is out of, where the file says only the points.
  public var points: Int?
  /// The score in per cent that it takes to pass, where the file has only the score.
  public var passMark: Int?
  /// The table it is for: `people`, `absences`, `attestations` or `completions`; nil for any.
  public var table: String?
  /// The format whose rules apply besides; nil for the one that the header shows.
  public var format: String?

  /// A mapping that says nothing.
  public init() {}

  /// Whether it says nothing.
  public var isEmpty: Bool { self == Mapping() }

  /// This mapping with everything that another says put over it.
  public func overlaid(by other: Mapping) -> Mapping {
    var result = self
    result.columns.merge(other.columns) { $1 }
    result.values.merge(other.values) { $1 }
    result.roles.merge(other.roles) { $1 }
    result.codes.merge(other.codes) { $1 }
    result.dateFormat = other.dateFormat ?? dateFormat
    result.points = other.points ?? points
    result.passMark = other.passMark ?? passMark
    result.table = other.table ?? table
    result.format = other.format ?? format
    return result
  }
}
