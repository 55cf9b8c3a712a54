import AttestExchange
import AttestRules
import AttestStore
import AttestText

/// Applies a roster to the register: bytes become typed rows, rows a difference, the difference one transaction.
final class PeopleImport {
  private let register: Register
  private let request: ImportRequest
  private let today: Day
  private var lines: [RosterLine] = []
  private var scope: RosterScope
  private var rejected: Problems
  private var report: ImportReport
  private var addresses: [String: Set<PersonNumber>] = [:]
  private var managers: Set<PersonNumber> = []
  private var logins: [String: (number: PersonNumber, line: Int)] = [:]

  init(_ register: Register, _ request: ImportRequest, rejects: ((RejectedRow) throws -> Void)?) throws {
    self.register = register
    self.request = request
    today = register.today
    let reader = try RosterReader(request.input, options: request.options)
    scope = RosterScope(headers: reader.headers, taken: reader.detection.taken)
    var lines: [RosterLine] = []
    var scope = scope
    try reader.forEach(
      { row in
        let line = RosterLine(row)
        lines.append(line)
        scope.include(line)
      },
      rejected: { row in
        scope.include(row)
        try rejects?(row)
      })
    self.lines = lines
    self.scope = scope
    rejected = reader.problems
    report = ImportReport(detection: reader.detection, rejected: reader.problems)
    report.rows = reader.rows
    report.guessedTexts = reader.guessedTexts
  }

  func run() throws -> ImportReport {
    try stopForBadRows()
    if request.isFull, scope.hasUnknown { throw ImportError.unknownInBadRows(rejected, file: request.name) }
    lines.sort(by: RosterLine.isBefore)
    do {
      report.receipt = try register.change(.peopleImport, subject: nil) { change in
        try apply(to: change)
        try stopForBadRows()
        try guardLeavers()
        try warn()
        if request.isDryRun { throw DryRun() }
      }.receipt
    } catch is DryRun {}
    report.rejected = rejected
    report.changes.sort { ($0.kind, $0.person) < ($1.kind, $1.person) }
    return report
  }

  private func stopForBadRows() throws {
    guard rejected.isEmpty || request.skipsBadRows else {
      throw ImportError.badRows(rejected, file: request.name)
    }
  }

  /// Walks the stored people and the rows side by side, in order of person number.
  private func apply(to change: Change) throws {
    let sweep = try RosterSweep(register.store)
    var stored = try sweep.next()
    var index = 0
    while stored != nil || index < lines.count {
      if let person = stored, index >= lines.count || person.person.number < lines[index].number {
        try settle(person.person, person.appointments, [], change)
        stored = try sweep.next()
        continue
      }
      let number = lines[index].number
      let start = index
      while index < lines.count, lines[index].number == number { index += 1 }
      if let person = stored, person.person.number == number {
        try settle(person.person, person.appointments, lines[start..<index], change)
        stored = try sweep.next()
      } else {
        try settle(nil, [], lines[start..<index], change)
      }
    }
  }

  private func settle(
    _ stored: PersonRow?, _ appointments: [AppointmentRow], _ rows: ArraySlice<RosterLine>, _ change: Change
  ) throws {
    guard !rows.isEmpty || request.isFull else { return }
    var settlement = RosterSettlement(
      stored: stored, appointments: appointments.map(RosterAppointment.init), today: today)
    var hasBadRow = stored.map { scope.unreadable.contains($0.number) } ?? false
    for row in rows {
      do throws(RosterRefusal) { try settlement.apply(row) } catch {
        reject(row, error)
        hasBadRow = true
      }
    }
    if request.isFull, scope.isInScope(appointments.map(\.appointment), on: today) {
      scope.people += 1
      if !hasBadRow { settlement.endMissing(in: scope.audience) }
    }
    try write(settlement, change)
  }

  private func reject(_ row: RosterLine, _ refusal: RosterRefusal) {
    rejected.add(row: [
      Problem(
        place: SourcePlace(line: row.entry.line, column: 1), column: refusal.column, value: refusal.value,
        reason: .refused(refusal.description))
    ])
  }

  private func write(_ settlement: RosterSettlement, _ change: Change) throws {
    guard let person = settlement.person else { return }
    let changes = settlement.changes(today: today)
    guard !changes.isEmpty else {
      report.unchanged += 1
      return
    }
    report.changes += changes
    try change.about(person.number)
    try settlement.write(to: change)
    if let email = person.email, email != settlement.stored?.email {
      addresses[email.lowercased(), default: []].insert(person.number)
    }
    if let login = person.login, login != settlement.stored?.login {
      logins[login] = (person.number, settlement.line)
    }
    managers.formUnion(settlement.newManagers)
    if changes.contains(where: { $0.kind == .left }), settlement.isLeftOut { scope.leaving += 1 }
  }

  /// Refuses a full roster by which too many would leave (rules, section 10).
  private func guardLeavers() throws {
    let allowed = request.allowedLeavers ?? scope.mostLeavers
    if request.isFull, scope.leaving > allowed {
      throw ImportError.tooManyLeavers(leaving: scope.leaving, scope: scope.people, allowed: allowed)
    }
  }

  private func warn() throws {
    if !logins.isEmpty {
      for login in try register.store.sharedLogins() where logins[login] != nil {
        try rejectShared(login)
      }
      try stopForBadRows()
    }
    if !addresses.isEmpty {
      let holders = try register.store.holders(ofAddresses: Set(addresses.keys))
      for (email, now) in addresses.sorted(by: { $0.key < $1.key }) {
        for person in now.sorted() {
          let others = (holders[email] ?? []).subtracting([person]).sorted()
          guard !others.isEmpty else { continue }
          report.warnings.append(.sharedAddress(email: email, now: person, others: others))
        }
      }
    }
    for manager in managers.sorted() where try !register.store.hasPerson(manager) {
      report.warnings.append(.unknownManager(manager))
    }
  }

  /// A login is one person's at a time; a past holder who has left is no obstacle.
  private func rejectShared(_ login: String) throws {
    let present = try register.store.owners(of: login).filter { $0.isPresent(on: today) }
    guard present.count > 1, let new = logins[login] else { return }
    let others = present.map(\.person.number).filter { $0 != new.number }.map(\.text)
    rejected.add(row: [
      Problem(
        place: SourcePlace(line: new.line, column: 1), column: RosterField.login.name, value: login,
        reason: .refused("is the login of \(Wording.all(others)) as well: one login is one person's"))
    ])
    // Good rows can no longer be told from bad ones once the login stands in the table.
    throw ImportError.badRows(rejected, file: request.name)
  }
}

extension Register {
  /// Imports a roster (rules, section 10); a dry run works out the very same and writes nothing.
  ///
  /// - Parameter rejects: gets every bad row, for the file of rejects.
  /// - Throws: ``ImportError``, `ReadError`, `HeaderError`, `StoreError`, ``PermissionError``.
  public func importPeople(_ request: ImportRequest, rejects: ((RejectedRow) throws -> Void)? = nil) throws
    -> ImportReport
  {
    try require(.keepRecords)
    return try PeopleImport(self, request, rejects: rejects).run()
  }
}
