/// Who holds a role: of each login that it was granted to, the people whose login that is.
public struct RoleHolders: Sendable {
  private let owners: [[PersonFile]]

  /// The holders of a role.
  ///
  /// - Parameter owners: a list a login; an empty one for a login that is nobody's in the register.
  public init(owners: [[PersonFile]]) {
    self.owners = owners
  }

  /// Whether somebody holds the role on a day: a grant ends when its holder has left, and that of a login that is
  /// nobody's in the register never does.
  public func isHeld(on day: Day) -> Bool {
    owners.contains { $0.isEmpty || $0.contains { $0.presence(on: day) != .left } }
  }

  /// The first day from a day on on which nobody holds the role; nil when there is always somebody.
  public func firstDayWithout(from day: Day) -> Day? {
    // Nobody leaves but on the day after a last one.
    let ends = owners.joined().flatMap(\.appointments).compactMap(\.days.last?.next).filter { $0 > day }
    return ([day] + ends.sorted()).first { !isHeld(on: $0) }
  }
}
