import AttestExchange
import AttestRules
import AttestStore
import AttestText

/// Applies a roster to the register: bytes become staged rows, rows a difference, the difference one transaction.
final class PeopleImport {
  private static let rowsBetweenReports = 4096

  private let register: Register
  private let request: ImportRequest
  private let today: Day
  private let rejects: RejectedRows?
  private let batch: RosterBatch
  private var scope: RosterScope
  private var rejected: Problems
  private var report: ImportReport
  private var arrivals: RosterArrivals
  private var newcomers = RosterNewcomers()
  private var person = RowBytes()
  private var appointment = RowBytes()

  init(_ register: Register, _ request: ImportRequest, rejects: RejectedRows?) throws {
    self.register = register
    self.request = request
    self.rejects = rejects
    today = register.today
    let reader = try RosterReader(request.input, options: request.options)
    var scope = RosterScope(headers: reader.headers, taken: reader.detection.taken)
    var batch = RosterBatch()
    var identities: RosterIdentities?
    try reader.forEach(
      { row in
        if request.isFull { scope.include(row) }
        if case .personNumber = row.identity { return batch.add(row) }
        var known = try identities ?? RosterIdentities(register, request)
        if let number = try known.number(for: row) {
          batch.add(row, of: number)
        } else {
          scope.includeUnknown()
        }
        identities = known
      },
      rejected: { row in
        scope.include(row)
        try rejects?.take(row)
      })
    batch.sort()
    self.batch = batch
    arrivals = RosterArrivals(in: batch, today: today)
    self.scope = scope
    rejected = reader.problems
    for problem in identities?.problems ?? [] { rejected.add(row: [problem]) }
    report = ImportReport(detection: reader.detection, rejected: rejected)
    report.openCases = identities?.openCases ?? []
    report.rows = reader.rows
    report.guessedTexts = reader.guessedTexts
  }

  func run() throws -> ImportReport {
    if request.isFull, request.skipsBadRows, scope.hasUnknown {
      throw ImportError.unknownInBadRows(rejected, file: request.name)
    }
    do {
      report.receipt = try register.change(.peopleImport, references: .known) { change in
        report.accountsAtStake = try register.accountsAtStake {
          report.administratorLoss = try register.administratorsAtStake { try fill(change) }
        }
        try stopForBadRows()
        try guardLeavers()
        try checkNewcomers()
        try rejects?.finish(rejected)
        if request.isDryRun { throw DryRun() }
      }.receipt
    } catch is DryRun {}
    report.rejected = rejected
    try nameLeavingOperators()
    listArrivals()
    report.sortChanges()
    return report
  }

  private func fill(_ change: Change) throws {
    try register.store.fillPeople(rows: batch.places.count) {
      try batch.withBytes { try apply($0, to: change) }
      try change.flush()
    }
  }

  /// Says of whoever leaves which accounts they operate.
  private func nameLeavingOperators() throws {
    let leaving = Set(report.changes.lazy.filter { $0.kind == .left }.map(\.person))
    guard !leaving.isEmpty else { return }
    report.leavingOperators = try register.accountsOperated(by: leaving)
    for index in report.changes.indices where report.changes[index].kind == .left {
      guard let accounts = report.leavingOperators[report.changes[index].person] else { continue }
      let numbers = Wording.all(accounts.map { "\($0)" })
      report.changes[index].about += ", operates account\(accounts.count == 1 ? "" : "s") \(numbers)"
    }
  }

  /// Lists those who are new among the other differences, unless there are too many to look at.
  private func listArrivals() {
    guard arrivals.count <= ImportReport.mostListed else {
      report.arrivals = arrivals
      return
    }
    let others = report.changes.filter { $0.kind == .new }
    guard arrivals.count > 0 else { return }
    var new = others
    arrivals.forEachChange { new.append($0) }
    report.changes.removeAll { $0.kind == .new }
    report.changes += new.sorted { $0.person < $1.person }
  }

  private func stopForBadRows() throws {
    guard rejected.isEmpty || request.skipsBadRows else {
      throw ImportError.badRows(rejected, file: request.name)
    }
  }

  /// Walks the stored people and the rows side by side, in order of person number.
  private func apply(_ bytes: UnsafeRawBufferPointer, to change: Change) throws {
    let sweep = try RosterSweep(register.store)
    var hasStored = try sweep.advance()
    var rows = batch.places[...]
    var told = 0
    while let first = rows.first {
      let number = RosterBatch.number(bytes, first)
      let order = hasStored ? sweep.compare(to: number) : .after
      if order == .before {
        try settle(sweep.rows(), [], change)
        hasStored = try sweep.advance()
        continue
      }
      let end = rows.firstIndex { !RosterBatch.number(bytes, $0).isSame(as: number) } ?? rows.endIndex
      let start = rows.startIndex
      let only = end == start + 1 ? StagedRow(bytes, first) : nil
      let theirs = rows[..<end]
      rows = rows[end...]
      if end - told >= PeopleImport.rowsBetweenReports {
        told = end
        request.progress?(end, batch.places.count)
      }
      if order == .same {
        if !isUnchanged(only, sweep) { try settle(sweep.rows(), theirs.map { StagedRow(bytes, $0) }, change) }
        hasStored = try sweep.advance()
      } else if try !insert(only, number, at: start, change) {
        try settle(nil, theirs.map { StagedRow(bytes, $0) }, change)
      }
    }
    while hasStored, request.isFull {
      try settle(sweep.rows(), [], change)
      hasStored = try sweep.advance()
    }
  }

  /// The short way for somebody of whom the file says what is stored.
  private func isUnchanged(_ only: StagedRow?, _ sweep: RosterSweep) -> Bool {
    guard !request.isFull, let only, sweep.appointmentCount == 1 else { return false }
    let isSame = sweep.withPerson { person in
      sweep.withFirstAppointment { only.changesNothing(person: person, appointment: $0) }
    }
    if isSame { report.unchanged += 1 }
    return isSame
  }

  /// The short way for somebody new with one appointment.
  private func insert(
    _ only: StagedRow?, _ number: UnsafeRawBufferPointer, at place: Int, _ change: Change
  ) throws -> Bool {
    guard let only, only.writeNew(person: &person, appointment: &appointment, today: today) else { return false }
    try change.about(personNumber: number)
    try person.bytes.withUnsafeBytes { try change.insertInBulk(into: .person, fields: $0) }
    try appointment.bytes.withUnsafeBytes { try change.insertInBulk(into: .appointment, fields: $0) }
    newcomers.note(managerIn: appointment)
    arrivals.note(place)
    return true
  }

  private func settle(
    _ stored: (person: PersonRow, appointments: [AppointmentRow])?, _ staged: [StagedRow], _ change: Change
  ) throws {
    guard !staged.isEmpty || request.isFull else { return }
    let appointments = stored?.appointments ?? []
    var settlement = RosterSettlement(
      stored: stored?.person, appointments: appointments.map(RosterAppointment.init), today: today)
    var hasBadRow = stored.map { scope.unreadable.contains($0.person.number) } ?? false
    for row in staged.map(RosterLine.init).sorted(by: RosterLine.isBefore) {
      do throws(RosterRefusal) { try settlement.apply(row) } catch {
        reject(row.entry.line, error.column, error.value, error.description, unnamed: error.unnamed)
        hasBadRow = true
      }
    }
    if request.isFull, scope.isInScope(appointments.map(\.appointment), on: today) {
      scope.people += 1
      if !hasBadRow { settlement.endMissing(in: scope.audience) }
    }
    if let person = stored?.person, person.isErased {
      // HR's file may go on naming people long after they left: that does not bring their names back.
      guard settlement.isPresent(from: today) else {
        if !staged.isEmpty { report.warnings.append(.erased(person.number)) }
        return
      }
      report.warnings.append(.backAfterErasure(person.number))
    }
    try write(settlement, isInFile: !staged.isEmpty, change)
  }

  private func reject(
    _ line: Int, _ column: String?, _ value: String, _ words: String, unnamed: String? = nil
  ) {
    rejected.add(row: [
      Problem(
        place: SourcePlace(line: line, column: 1), column: column, value: value,
        reason: .refused(words, unnamed: unnamed))
    ])
  }

  private func write(_ settlement: RosterSettlement, isInFile: Bool, _ change: Change) throws {
    guard let person = settlement.person else { return }
    let changes = settlement.changes(today: today)
    guard !changes.isEmpty else {
      if isInFile { report.unchanged += 1 }
      return
    }
    report.changes += changes
    try change.about(person.number)
    try settlement.write(to: change)
    newcomers.note(settlement)
    if settlement.isLeftOut, changes.contains(where: { $0.kind == .left }) { scope.leaving += 1 }
  }

  /// Refuses a full roster by which too many would leave (rules, section 10).
  private func guardLeavers() throws {
    let allowed = request.allowedLeavers ?? scope.mostLeavers
    if request.isFull, scope.leaving > allowed {
      throw ImportError.tooManyLeavers(leaving: scope.leaving, scope: scope.people, allowed: allowed)
    }
  }

  private func checkNewcomers() throws {
    let contacts =
      newcomers.bringContacts || arrivals.count > 0
      ? try register.store.sharedContacts() : SharedContacts(logins: [], addresses: [:])
    for shared in try newcomers.sharedLogins(contacts, arrivals, register.store, today: today) {
      reject(
        shared.line, RosterField.login.name, shared.login,
        "is the login of \(Wording.all(shared.others.map(\.text))) as well: one login is one person's")
      // Good rows can no longer be told from bad ones once the login stands in the table.
      throw ImportError.badRows(rejected, file: request.name)
    }
    report.warnings += try newcomers.warnings(contacts, arrivals, register.store)
  }
}

extension Register {
  /// Imports a roster (rules, section 10); a dry run works out the very same and writes nothing.
  ///
  /// - Parameter rejects: gets every bad row, for the file of rejects.
  /// - Throws: ``ImportError``, `ReadError`, `HeaderError`, `StoreError`, ``PermissionError``.
  public func importPeople(_ request: ImportRequest, rejects: RejectedRows? = nil) throws
    -> ImportReport
  {
    try require(.keepRecords)
    return try PeopleImport(self, request, rejects: rejects).run()
  }
}
