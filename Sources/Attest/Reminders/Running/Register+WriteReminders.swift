import AttestMail
import AttestRules
import AttestStore

extension Register {
  /// Decides on today's reminders, and writes into the outbox what is to be sent; a second run finds nothing left.
  ///
  /// Everything is decided and written in one transaction. What is written holds no text: that is made when it is sent.
  ///
  /// - Parameter sender: the address whose domain the messages' identities have.
  /// - Throws: ``PermissionError``, `StoreError`.
  public func writeReminders(from sender: MailAddress) throws -> RunReport {
    try require(.administer)
    let id = try store.registerID()
    return try change(.remindRun, subject: today.description) { change in
      let presence = try PresenceBook(store)
      let had = try MessagesOfToday(store, at: change.at, in: zone)
      let settings = try settings()
      let ground = try RunGround(
        store, settings.reminders, on: zone.day(of: change.at), presence: presence, digested: had.digests)
      let decision = try RunDecision(store, ground, had, presence, minimum: settings.minimumOperators)
      let writer = OutboxWriter(change: change, next: try store.nextMessage()) {
        // A register that was restored gives numbers again that were given before, but not in the same millisecond.
        MessageID(naming: [id, "outbox", String($0), String(change.at)], at: sender)
      }
      let heads = try HeadDecision(
        store, settings.heads, on: ground.run.day, isWorkingDay: ground.run.isWorkingDay, at: change.at, from: sender)
      var report = try decision.write(with: writer, presence)
      try decision.settlePaper(in: store, had, with: writer, presence, &report)
      try heads.write(to: change)
      return report
    }.result
  }
}
