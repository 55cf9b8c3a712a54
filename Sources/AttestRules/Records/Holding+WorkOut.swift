extension Rulebook.Rule {
  /// How long one record of a list holds; without the record, so that nothing is copied for those that do not matter.
  struct WorkedOut {
    let index: Int
    let start: Day
    let expiry: Day?
    let ending: Ending
  }

  /// The latest end day among the records that count on a day (E), with the record that has it (section 5).
  ///
  /// Of records that end alike it is the one that was entered last.
  func latestHolding(of records: [Record], on day: Day) -> Holding? {
    var latest: WorkedOut?
    if case .anchored = requirement.renewal {
      workOut(
        records, known: day, counts: { $0.counts(on: day) },
        take: { if let best = latest, best.ending.isLater(than: $0.ending) { return } else { latest = $0 } })
    } else {
      latest = latestOnItsOwn(of: records, on: day)
    }
    return latest.map {
      Holding(record: records[$0.index], start: $0.start, expiry: $0.expiry, ending: $0.ending)
    }
  }

  /// The same where each record ends by itself: of one version, none ends after another that counts from a later day.
  private func latestOnItsOwn(of records: [Record], on day: Day) -> WorkedOut? {
    var series = AnchoredSeries(window: requirement.window)
    var latest: WorkedOut?
    for index in records.indices.reversed() {
      guard let start = start(of: records, at: index, counts: { $0.counts(on: day) }) else { continue }
      if let best = latest, records[best.index].version == records[index].version, start <= best.start { continue }
      let expiry = requirement.expiry(of: start, in: &series)
      let ending = requirement.ending(
        expiry: expiry, superseding: history.superseding(records[index].version, known: day))
      if let best = latest, !ending.isLater(than: best.ending) { continue }
      latest = WorkedOut(index: index, start: start, expiry: expiry, ending: ending)
    }
    return latest
  }

  /// How long each record holds, handed over one by one (section 4).
  ///
  /// Nothing is kept of them here, because a sweep asks for a million people: only an anchored series whose records
  /// were entered in another order than they count from is put in order first.
  ///
  /// - Parameters:
  ///   - records: a person's records, in order of entry, of whatever subject.
  ///   - known: the day asked from; only versions published by then are taken into account.
  ///   - counts: which records are taken into account.
  ///   - take: takes what was worked out of each.
  @inline(__always)
  func workOut(
    _ records: [Record], known: Day, counts: (Record) -> Bool, take: (WorkedOut) -> Void
  ) {
    var series = AnchoredSeries(window: requirement.window)
    var previous = Day.first
    var isInOrder = true
    if case .anchored = requirement.renewal {
      for index in records.indices {
        guard let start = start(of: records, at: index, counts: counts) else { continue }
        if start < previous { isInOrder = false }
        previous = start
      }
    }
    let order = isInOrder ? nil : inOrder(records, counts: counts)
    for place in 0..<(order?.count ?? records.count) {
      let index = order?[place] ?? place
      guard let start = start(of: records, at: index, counts: counts) else { continue }
      let expiry = requirement.expiry(of: start, in: &series)
      let ending = requirement.ending(
        expiry: expiry, superseding: history.superseding(records[index].version, known: known))
      take(WorkedOut(index: index, start: start, expiry: expiry, ending: ending))
    }
  }

  /// The day a record counts from (D); nil for one of another subject, that does not count, or of no known version.
  @inline(__always)
  private func start(of records: [Record], at index: Int, counts: (Record) -> Bool) -> Day? {
    guard records[index].subject == requirement.subject, counts(records[index]),
      let effective = history[records[index].version]?.effective
    else { return nil }
    return max(records[index].day, effective)
  }

  /// The places of the records that count, in order of the day they count from, then of entry.
  private func inOrder(_ records: [Record], counts: (Record) -> Bool) -> [Int] {
    var dated: [(start: Day, index: Int)] = []
    for index in records.indices {
      if let start = start(of: records, at: index, counts: counts) { dated.append((start, index)) }
    }
    dated.sort { $0 < $1 }
    return dated.map(\.index)
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
