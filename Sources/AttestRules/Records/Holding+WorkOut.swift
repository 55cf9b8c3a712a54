extension Requirement {
  /// How long each record holds under this requirement, as known on a day (section 4).
  ///
  /// - Parameters:
  ///   - records: a person's records, in order of entry, of whatever subject.
  ///   - history: the versions of this requirement's subject.
  ///   - known: the day asked from; only versions published by then are taken into account.
  ///   - counts: which records are taken into account.
  func holdings(
    of records: [Record], history: VersionHistory, known: Day, counts: (Record) -> Bool
  ) -> [Holding] {
    var dated: [(record: Record, start: Day)] = []
    for record in records where record.subject == subject && counts(record) {
      dated.append((record, max(record.day, history.versions[record.version].effective)))
    }
    if case .anchored = renewal {
      dated.sort { ($0.start, $0.record.number) < ($1.start, $1.record.number) }
    }
    var series = AnchoredSeries(window: window)
    return dated.map { record, start in
      let expiry = expiry(of: start, in: &series)
      let next = history.superseding(record.version, known: known)
      return Holding(
        record: record, start: start, expiry: expiry, ending: ending(expiry: expiry, superseding: next))
    }
  }

  /// The latest end day among the records that count (E), with the record that has it.
  func latestHolding(
    of records: [Record], history: VersionHistory, known: Day, counts: (Record) -> Bool
  ) -> Holding? {
    var latest: Holding?
    for holding in holdings(of: records, history: history, known: known, counts: counts) {
      guard let best = latest, !holding.ending.isLater(than: best.ending) else {
        latest = holding
        continue
      }
    }
    return latest
  }

  private func expiry(of start: Day, in series: inout AnchoredSeries) -> Day? {
    switch renewal {
    case .once: return nil
    case .rolling(let months): return start.adding(months: months)
    case .anchored(let months): return series.take(start, months: months)
    case .fixed(let anniversary):
      let turn = anniversary.next(after: start)
      return start >= turn.eve.adding(days: -window) ? anniversary.next(after: turn).eve : turn.eve
    }
  }

  private func ending(expiry: Day?, superseding next: Version?) -> Ending {
    if let eve = next?.effective.eve, expiry.map({ eve <= $0 }) ?? true {
      return Ending(day: eve, cause: .superseded)
    }
    if case .fixed = renewal { return Ending(day: expiry, cause: .cycle) }
    return Ending(day: expiry, cause: .expired)
  }
}

/// The present series of an anchored renewal: its first day, and how many periods of it are taken.
private struct AnchoredSeries {
  let window: Int
  private var anchor: Day?
  private var periods = 0

  init(window: Int) {
    self.window = window
  }

  /// The expiry day of the next record, which begins on `start`.
  ///
  /// Periods are added to the first day of the series, so that a series begun on a 31st or a 29 February
  /// returns to it.
  mutating func take(_ start: Day, months: Int) -> Day {
    guard let anchor else { return begin(start, months: months) }
    let present = anchor.adding(months: months * periods)
    if present.adding(days: -window) <= start, start <= present {
      periods += 1
      return anchor.adding(months: months * periods)
    }
    return start.adding(months: months) > present ? begin(start, months: months) : present
  }

  private mutating func begin(_ start: Day, months: Int) -> Day {
    anchor = start
    periods = 1
    return start.adding(months: months)
  }
}
