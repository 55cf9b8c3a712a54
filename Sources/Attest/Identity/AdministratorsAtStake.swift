import AttestRules
import AttestStore

/// That by a change nobody is administrator from a day on.
public struct AdministratorLoss: Sendable, Hashable {
  /// The first day without an administrator.
  public let from: Day
  /// Who would have been one on that day, by person number.
  public let lost: [PersonRow]
  /// Whether it is that day already, so that nobody can give the role to somebody else any more.
  public let hasBegun: Bool
}

extension Register {
  /// Finds the day from which on the body leaves nobody administrator, where it is earlier than it was before; in the
  /// transaction of the body, so that a dry run finds the same.
  func administratorsAtStake(in body: () throws -> Void) throws -> AdministratorLoss? {
    let before = try administrators()
    try body()
    let after = try administrators()
    guard let day = firstDayWithout(after), day < firstDayWithout(before) ?? .last else { return nil }
    let lost = before.joined().filter { $0.isPresent(on: day) }
    // Where a login was nobody's before, the change itself brought in whoever leaves with it.
    let people = Set((lost.isEmpty ? Array(after.joined()) : lost).map(\.person))
    return AdministratorLoss(
      from: day, lost: people.sorted { $0.number < $1.number }, hasBegun: day <= today)
  }

  /// The people of each login that has the role; none for a login that is nobody's in the register.
  private func administrators() throws -> [[PersonDossier]] {
    try store.roles().filter { $0.role == Role.administrator.rawValue }.map { try store.owners(of: $0.login) }
  }

  private func firstDayWithout(_ administrators: [[PersonDossier]]) -> Day? {
    RoleHolders(owners: administrators.map { $0.map(\.file) }).firstDayWithout(from: today)
  }
}
