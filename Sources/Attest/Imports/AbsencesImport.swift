import AttestExchange
import AttestRules
import AttestStore
import AttestText

/// A row of absences, copied out of the reader.
private struct AbsenceLine {
  let identity: RowIdentity
  let from: Day
  let to: Edit<Day>
  let sort: Edit<String>
  let line: Int

  init(_ row: borrowing TableRow<AbsenceField>) {
    identity = RowIdentity(row.identity)
    from = row.day(.from).value ?? .first
    to = Edit(row.day(.to))
    sort = Edit(row.text(.kind))
    line = row.line
  }
}

extension Register {
  /// Imports absences: a row is found by its person and first day, and changes what it says.
  public func importAbsences(
    _ request: ImportRequest, rejects: RejectedRows? = nil
  ) throws -> ImportReport {
    try require(.keepRecords)
    let reader = try AbsenceReader(request.input, options: request.options)
    var lines: [AbsenceLine] = []
    try reader.forEach({ lines.append(AbsenceLine($0)) }, rejected: { try rejects?.take($0) })
    var report = ImportReport(detection: reader.detection, rejected: reader.problems)
    report.rows = reader.rows
    report.guessedTexts = reader.guessedTexts
    do {
      report.receipt = try change(.absencesImport) { change in
        report.accountsAtStake = try accountsAtStake {
          try apply(lines, to: change, &report, request.progress)
        }
        guard report.rejected.isEmpty || request.skipsBadRows else {
          throw ImportError.badRows(report.rejected, file: request.name)
        }
        try rejects?.finish(report.rejected)
        if request.isDryRun { throw DryRun() }
      }.receipt
    } catch is DryRun {}
    report.sortChanges()
    return report
  }

  private func apply(
    _ lines: [AbsenceLine], to change: Change, _ report: inout ImportReport,
    _ progress: (@Sendable (Int, Int) -> Void)?
  ) throws {
    let lookup = try PersonLookup(store)
    let resolver = PersonResolver(store, lookup: lookup, today: today, decided: [:])
    var people: [PersonNumber: [AbsenceLine]] = [:]
    for line in lines {
      if let person = try resolver.person(line.identity, line: line.line) {
        people[person, default: []].append(line)
      } else {
        let isErased = resolver.openCases[line.identity]?.isErased ?? false
        report.reject(
          line.line, nil, line.identity.text,
          isErased ? resolver.openCases[line.identity]?.words ?? "" : "is nobody's number in the register")
      }
    }
    for (done, (number, lines)) in people.sorted(by: { $0.key < $1.key }).enumerated() {
      progress?(done, people.count)
      let name = try lookup.person(number)?.fullName ?? ""
      var stored = Dictionary(
        try lookup.absences(of: number).map { ($0.days.first, $0) }, uniquingKeysWith: { first, _ in first })
      try change.about(number)
      for line in lines {
        let before = stored[line.from]
        let last = line.to.applied(to: before?.days.last)
        if let last, last < line.from {
          report.reject(line.line, "to", last.description, "is before from, \(line.from)")
          continue
        }
        let after = AbsenceRow(
          person: number, days: DayRange(first: line.from, last: last),
          sort: line.sort.applied(to: before?.sort))
        guard after != before else {
          report.unchanged += 1
          continue
        }
        try change.put(after)
        stored[line.from] = after
        report.changes.append(
          ImportChange(
            kind: before == nil ? .new : .changed, person: number, name: name, about: "absence",
            column: "from \(line.from)", from: before.map(Self.words) ?? "", to: Self.words(after)))
      }
    }
  }

  private static func words(_ row: AbsenceRow) -> String {
    [row.days.last.map { "to \($0)" } ?? "no end", row.sort ?? ""].filter { !$0.isEmpty }.joined(
      separator: ", ")
  }
}

extension ImportReport {
  fileprivate mutating func reject(_ line: Int, _ column: String?, _ value: String, _ words: String) {
    rejected.add(row: [
      Problem(
        place: SourcePlace(line: line, column: 1), column: column, value: value, reason: .refused(words))
    ])
  }
}

extension Edit {
  /// What a cell does.
  init(_ cell: Cell<Value>) {
    switch cell {
    case .missing, .left: self = .keep
    case .cleared: self = .clear
    case .set(let value): self = .set(value)
    }
  }
}
