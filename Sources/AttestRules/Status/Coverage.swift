/// How far a requirement is met: the people who hold it, of the active people it applies to (section 5).
public struct Coverage: Hashable, Sendable {
  /// How many are current or expiring.
  public private(set) var good = 0
  /// How many active people it applies to whose status is not exempt.
  public private(set) var of = 0

  /// No people yet.
  public init() {}

  /// Counts one person's standing.
  public mutating func count(_ standing: Standing) {
    guard standing.presence == .active else { return }
    switch standing.status {
    case .notRequired, .exempt: return
    case .current, .expiring: good += 1
    case .pending, .overdue: break
    }
    of += 1
  }
}
