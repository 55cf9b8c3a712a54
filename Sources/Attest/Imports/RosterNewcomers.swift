import AttestRules
import AttestStore

/// The logins, addresses and line managers that a roster brings in, to be checked once all of it is in the tables.
struct RosterNewcomers {
  private var logins: [(login: String, number: PersonNumber, line: Int)] = []
  private var addresses: [(email: String, number: PersonNumber)] = []
  private var managers: Set<PersonNumber> = []

  /// Notes somebody new.
  mutating func note(_ line: RosterLine) {
    if let login = line.login.value { logins.append((login, line.number, line.entry.line)) }
    if let email = line.email.value { addresses.append((email, line.number)) }
    if let manager = line.entry.manager.value { managers.insert(manager) }
  }

  /// Notes what is new of somebody who changed.
  mutating func note(_ settlement: RosterSettlement) {
    guard let person = settlement.person else { return }
    if let login = person.login, login != settlement.stored?.login {
      logins.append((login, person.number, settlement.line))
    }
    if let email = person.email, email != settlement.stored?.email {
      addresses.append((email, person.number))
    }
    managers.formUnion(settlement.newManagers)
  }

  /// New logins that somebody else who is present has; a past holder who has left is no obstacle.
  func sharedLogins(_ store: Store, today: Day) throws -> [(login: String, line: Int, others: [PersonNumber])]
  {
    guard !logins.isEmpty else { return [] }
    var shared: [(login: String, line: Int, others: [PersonNumber])] = []
    for login in try store.sharedLogins() {
      guard let new = logins.last(where: { $0.login == login }) else { continue }
      let others = try store.owners(of: login).filter { $0.isPresent(on: today) }.map(\.person.number)
      if others.count > 1 { shared.append((login, new.line, others.filter { $0 != new.number })) }
    }
    return shared
  }

  /// Addresses that somebody else has or had, and line managers who are not in the register.
  func warnings(_ store: Store) throws -> [ImportWarning] {
    var warnings: [ImportWarning] = []
    let lookup = try PersonLookup(store)
    for manager in managers.sorted() where try lookup.person(manager) == nil {
      warnings.append(.unknownManager(manager))
    }
    guard !addresses.isEmpty else { return warnings }
    let shared = try store.sharedAddresses()
    for (email, number) in addresses {
      guard let holders = shared[email.lowercased()] else { continue }
      let others = holders.subtracting([number]).sorted()
      if !others.isEmpty { warnings.append(.sharedAddress(email: email, now: number, others: others)) }
    }
    return warnings
  }
}
