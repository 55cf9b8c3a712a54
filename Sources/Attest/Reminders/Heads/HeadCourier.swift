import AttestMail
import AttestRules
import AttestStore
import AttestText

/// An audit head that this run has claimed and made, to be handed over now.
struct ReadyHead: HandedMessage {
  /// The head as it was claimed.
  let row: HeadMailRow
  /// Its text.
  let message: Message
}

/// Claims the audit heads whose turn it is, one after the other, for people outside.
///
/// An address that was taken out of the configuration meanwhile is sent nothing more.
final class HeadCourier: MailCarrier {
  private let store: Store
  private let desk: MailDesk
  private let zone: Zone
  private let settings: OrganisationSettings
  private let claim = ClaimID(Int64(bitPattern: RandomSource().next() >> 1))

  /// A courier for one round.
  init(_ store: Store, desk: MailDesk, zone: Zone, settings: OrganisationSettings) {
    self.store = store
    self.desk = desk
    self.zone = zone
    self.settings = settings
  }

  func next(in change: Change, withdrawn: inout Int) throws -> ReadyHead? {
    guard try isWorkingDay(zone.day(of: change.at)) else { return nil }
    for row in try store.openHeadMail() {
      guard let entry = row.entry, let claimed = desk.outbox.claimed(entry, by: claim, at: change.at) else {
        continue
      }
      try change.about(nil)
      if settings.heads.contains(row.address), let message = try message(row) {
        let ready = row.with(claimed)
        try change.put(ready)
        return ReadyHead(row: ready, message: message)
      }
      guard let gone = desk.outbox.withdrawn(claimed, by: claim, at: change.at) else { continue }
      try change.put(row.with(gone))
      withdrawn += 1
    }
    return nil
  }

  func settle(_ ready: ReadyHead, _ delivery: Delivery, in change: Change) throws -> DeliveredMessage? {
    guard let row = try store.headMail(on: ready.row.day, to: ready.row.address), let entry = row.entry,
      let settled = desk.outbox.settled(entry, by: claim, at: change.at, delivery)
    else { return nil }
    let result = row.with(settled)
    try change.about(nil)
    try change.put(result)
    return DeliveredMessage(
      recipient: .keeper(row.address), state: result.state, problem: delivery.problem?.description)
  }

  private func isWorkingDay(_ day: Day) throws -> Bool {
    WorkingCalendar(
      bankHolidays: try store.holidays().map(\.day),
      closures: try store.closures().map { DayRange(first: $0.first, last: $0.last) }
    ).isWorkingDay(day)
  }

  /// The message; nil for an address that mail cannot safely go to.
  private func message(_ row: HeadMailRow) throws -> Message? {
    guard let address = try? MailAddress(row.address) else { return nil }
    guard let id = MessageID(row.messageID) else {
      throw StoreError.corrupt(detail: "the head mailed to \(row.address) on \(row.day) has no identity")
    }
    let content = AuditHeadContent(
      organisation: settings.name, today: row.day, register: try store.registerID(), size: Int(row.size),
      hash: row.hash.hex)
    return Message(
      from: desk.from, envelopeSender: desk.envelope, recipient: Mailbox(name: "", address: address),
      text: desk.templates.auditHead.message(content), id: id,
      date: MessageDate(milliseconds: row.written, offsetMinutes: zone.offsetMinutes(at: row.written)))
  }
}
