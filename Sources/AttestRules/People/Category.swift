/// What somebody is to the organisation in one of their appointments (section 2).
public enum Category: UInt8, CaseIterable, Sendable, CustomStringConvertible {
  /// Employed.
  case staff
  /// Helps without being employed.
  case volunteer
  /// Governors, trustees and directors.
  case governor
  /// Runs something as a parent.
  case parent
  /// Works here for somebody else.
  case contractor

  /// The word used in files and on the screen.
  public var description: String {
    switch self {
    case .staff: "staff"
    case .volunteer: "volunteer"
    case .governor: "governor"
    case .parent: "parent"
    case .contractor: "contractor"
    }
  }

  /// The category with exactly this word.
  public init?(_ word: String) {
    guard let found = Category.allCases.first(where: { $0.description == word }) else { return nil }
    self = found
  }
}
