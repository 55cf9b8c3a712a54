extension Rulebook.Rule {
  /// The latest end day among the records that count (E), with the record that has it (section 5).
  ///
  /// - Parameters:
  ///   - records: a person's records, in order of entry, of whatever subject.
  ///   - known: the day asked from; only versions published by then are taken into account.
  ///   - counts: which records are taken into account.
  func latestHolding(of records: [Record], known: Day, counts: (Record) -> Bool) -> Holding? {
    var latest: Holding?
    workOut(records, known: known, counts: counts) { holding in
      guard let best = latest, !holding.ending.isLater(than: best.ending) else {
        latest = holding
        return
      }
    }
    return latest
  }

  /// How long each record holds, handed over one by one (section 4).
  ///
  /// Nothing is kept of them here, because a sweep asks for a million people: only an anchored series whose records
  /// were entered in another order than they count from is put in order first.
  func workOut(
    _ records: [Record], known: Day, counts: (Record) -> Bool, take: (Holding) -> Void
  ) {
    var series = AnchoredSeries(window: requirement.window)
    if case .anchored = requirement.renewal, !areInOrder(records, counts: counts) {
      for (index, start) in inOrder(records, counts: counts) {
        take(holding(records[index], from: start, known: known, in: &series))
      }
      return
    }
    for record in records {
      guard let start = start(of: record, counts: counts) else { continue }
      take(holding(record, from: start, known: known, in: &series))
    }
  }

  /// The day a record counts from (D); nil for one of another subject, that does not count, or of no known version.
  private func start(of record: Record, counts: (Record) -> Bool) -> Day? {
    guard record.subject == requirement.subject, counts(record), let version = history[record.version] else {
      return nil
    }
    return max(record.day, version.effective)
  }

  private func areInOrder(_ records: [Record], counts: (Record) -> Bool) -> Bool {
    var previous: (start: Day, number: RecordNumber)?
    for record in records {
      guard let start = start(of: record, counts: counts) else { continue }
      if let previous, (start, record.number) < previous { return false }
      previous = (start, record.number)
    }
    return true
  }

  private func inOrder(_ records: [Record], counts: (Record) -> Bool) -> [(index: Int, start: Day)] {
    var dated: [(index: Int, start: Day)] = []
    for (index, record) in records.enumerated() {
      if let start = start(of: record, counts: counts) { dated.append((index, start)) }
    }
    dated.sort { ($0.start, records[$0.index].number) < ($1.start, records[$1.index].number) }
    return dated
  }

  private func holding(
    _ record: Record, from start: Day, known: Day, in series: inout AnchoredSeries
  ) -> Holding {
    let expiry = requirement.expiry(of: start, in: &series)
    let next = history.superseding(record.version, known: known)
    return Holding(
      record: record, start: start, expiry: expiry,
      ending: requirement.ending(expiry: expiry, superseding: next))
  }
}

extension Requirement {
  fileprivate func expiry(of start: Day, in series: inout AnchoredSeries) -> Day? {
    switch renewal {
    case .once: return nil
    case .rolling(let months): return start.adding(months: months)
    case .anchored(let months): return series.take(start, months: months)
    case .fixed(let anniversary):
      let turn = anniversary.next(after: start)
      return start >= turn.eve.adding(days: -window) ? anniversary.next(after: turn).eve : turn.eve
    }
  }

  fileprivate func ending(expiry: Day?, superseding next: Version?) -> Ending {
    if let eve = next?.effective.eve, expiry.map({ eve <= $0 }) ?? true {
      return Ending(day: eve, cause: .superseded)
    }
    if case .fixed = renewal { return Ending(day: expiry, cause: .cycle) }
    return Ending(day: expiry, cause: .expired)
  }
}
