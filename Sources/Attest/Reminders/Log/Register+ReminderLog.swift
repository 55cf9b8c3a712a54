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
  public func reminderLog(
    from first: Day? = nil, to last: Day? = nil, about person: PersonNumber? = nil
  ) throws -> [ReminderLine] {
    let only = try scope() ?? person
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
        .sorted { $0.place < $1.place }
    }
  }
}

extension ReminderLine {
  /// Where it stands in the log.
  fileprivate var place: (Day, String, String, String, Day, Int) {
    (day, recipient.description, person?.text ?? "", code, due, stage)
  }
}
