import AttestRules
import AttestStore

/// The logins, addresses and line managers that a roster brings in, to be checked once all of it is in the tables.
struct RosterNewcomers {
  private var logins: [(login: String, number: PersonNumber, line: Int)] = []
  private var addresses: [(email: String, number: PersonNumber)] = []
  private var managers: Set<PersonNumber> = []

  private var lastManager: [UInt8] = []

  /// Whether any login or address is new besides those of the arrivals.
  var bringContacts: Bool { !logins.isEmpty || !addresses.isEmpty }

  /// Notes the line manager in the columns of a new appointment.
  mutating func note(managerIn appointment: RowBytes) {
    appointment.bytes.withUnsafeBytes { bytes in
      var reader = RowReader(bytes)
      guard reader.fields(8) != nil, case .text(let manager) = reader.field(),
        !manager.elementsEqual(lastManager)
      else { return }
      lastManager = Array(manager)
      managers.insert(PersonNumber(stored: String(decoding: manager, as: UTF8.self)))
    }
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
  func sharedLogins(
    _ shared: SharedContacts, _ arrivals: RosterArrivals, _ store: Store, today: Day
  ) throws -> [(login: String, line: Int, others: [PersonNumber])] {
    guard !shared.logins.isEmpty else { return [] }
    var new = Dictionary(logins.map { ($0.login, ($0.number, $0.line)) }, uniquingKeysWith: { $1 })
    arrivals.forEachLine { line in
      if let login = line.login.value { new[login] = (line.number, line.entry.line) }
    }
    return try shared.logins.compactMap { login in
      guard let (number, line) = new[login] else { return nil }
      let owners = try store.owners(of: login).filter { $0.isPresent(on: today) }.map(\.person.number)
      return owners.count > 1 ? (login, line, owners.filter { $0 != number }) : nil
    }
  }

  /// Addresses that somebody else has or had, and line managers who are not in the register.
  func warnings(
    _ shared: SharedContacts, _ arrivals: RosterArrivals, _ store: Store
  ) throws -> [ImportWarning] {
    var warnings: [ImportWarning] = []
    let lookup = try PersonLookup(store)
    for manager in managers.sorted() where try !arrivals.include(manager) && lookup.person(manager) == nil {
      warnings.append(.unknownManager(manager))
    }
    guard !shared.addresses.isEmpty else { return warnings }
    func warn(_ email: String, _ number: PersonNumber) {
      let others = (shared.addresses[email.lowercased()] ?? []).subtracting([number]).sorted()
      if !others.isEmpty { warnings.append(.sharedAddress(email: email, now: number, others: others)) }
    }
    for (email, number) in addresses { warn(email, number) }
    arrivals.forEachLine { line in
      if let email = line.email.value { warn(email, line.number) }
    }
    return warnings
  }
}
