extension Rulebook {
  /// Explains the status of a requirement for a person on a day (section 5).
  public func explanation(of file: PersonFile, under code: RequirementCode, on day: Day) -> Explanation {
    let standing = standing(of: file, under: code, on: day)
    return Explanation(
      standing: standing, decision: Decision(of: standing),
      records: rule(code, on: day).map { uses(of: file.records, under: $0, in: standing) } ?? [],
      dueTerms: standing.dueDay?.terms(
        end: standing.holding?.ending, daysToComply: standing.requirement?.daysToComply ?? 0) ?? [])
  }

  private func uses(of records: [Record], under rule: Rule, in standing: Standing) -> [RecordUse] {
    let day = standing.day
    var holdings: [Int: Holding] = [:]
    rule.workOut(
      records, known: day, counts: { $0.counts(on: day) },
      take: {
        holdings[$0.index] = Holding(
          record: records[$0.index], start: $0.start, expiry: $0.expiry, ending: $0.ending)
      })
    return records.indices.filter { records[$0].subject == rule.requirement.subject }.map { index in
      let record = records[index]
      let use: RecordUse.Use
      if let holding = holdings[index] {
        let successor = rule.history.superseding(record.version, known: day)
        use = .holding(
          holding, supersededBy: holding.ending.cause == .superseded ? successor?.label : nil,
          isLatest: record.number == standing.holding?.record.number)
      } else if !record.satisfies {
        use = .satisfiesNothing
      } else if record.day > day {
        use = .notMadeYet
      } else if let voided = record.voided, voided <= day {
        use = .voided(from: voided)
      } else {
        use = .unknownVersion
      }
      return RecordUse(record: record, label: rule.history[record.version]?.label, use: use)
    }
  }
}
