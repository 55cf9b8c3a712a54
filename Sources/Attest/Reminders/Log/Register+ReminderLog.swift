import AttestRules
import AttestStore

extension Register {
  /// What was sent or is to be, audit heads too, by day, then by recipient and person.
  ///
  /// Whoever may only read about themselves gets what they were told and what others were told of them.
  ///
  /// - Parameters:
  ///   - first: the first day; nil for the beginning.
  ///   - last: the last day; nil for today.
  ///   - person: only what was said to or about this person.
  ///   - filter: only what is about these people.
  ///   - day: the day on which they are these people; nil for today.
  public func reminderLog(
    from first: Day? = nil, to last: Day? = nil, about person: PersonNumber? = nil,
    in filter: PeopleFilter = .everybody, on day: Day? = nil
  ) throws -> [ReminderLine] {
    let only = try scope() ?? person
    let those = try filter.isEmpty ? nil : numbers(in: filter, on: day ?? today)
    let range = (first ?? .first)...max(first ?? .first, last ?? .last)
    return try store.read {
      var lines: [ReminderLine] = []
      let messages = Dictionary(
        uniqueKeysWithValues: try store.messages(from: range.lowerBound, to: range.upperBound).map {
          ($0.id, $0)
        })
      var told: Set<Int64> = []
      try store.forEachReminder { row in
        guard range.contains(row.day) else { return }
        let message = row.message.flatMap { messages[$0] }
        if let message { told.insert(message.id) }
        lines.append(ReminderLine(row, in: message))
      }
      for message in messages.values {
        if message.sort == .digest {
          lines += try store.digestItems(of: message.id).map { ReminderLine($0, in: message) }
        } else if message.bringsReview, !told.contains(message.id) {
          lines.append(ReminderLine(reviewIn: message))
        }
      }
      lines += try store.headMail(from: range.lowerBound, to: range.upperBound).map { ReminderLine($0) }
      return lines.filter { line in only.map { $0 == line.person || .person($0) == line.recipient } ?? true }
        .filter { line in those.map { line.person.map($0.contains) ?? false } ?? true }
        .sorted { $0.place < $1.place }
    }
  }

  private func numbers(in filter: PeopleFilter, on day: Day) throws -> Set<PersonNumber> {
    var numbers: Set<PersonNumber> = []
    try forEachListed(on: day, in: filter) { numbers.insert($0.person.number) }
    return numbers
  }
}

extension ReminderLine {
  /// Where it stands in the log.
  fileprivate var place: (Day, String, String, String, Day, Int) {
    (day, recipient.description, person?.text ?? "", code, due, stage)
  }
}
