import AttestMail
import AttestRules
import AttestStore
import AttestText

/// Claims the messages whose turn it is, one after the other, and makes their text as things stand at that moment.
///
/// Whoever has complied, left or gone on leave since the run is told nothing (rules, section 9).
final class Courier: MailCarrier {
  let store: Store
  let desk: MailDesk
  let zone: Zone
  let settings: OrganisationSettings
  /// Tells this run's claims from others'.
  let claim = ClaimID(Int64(bitPattern: RandomSource().next() >> 1))
  private var known: (head: Int64, day: Day, maker: MessageMaker, presence: PresenceBook)?

  /// A courier for one round.
  init(_ store: Store, desk: MailDesk, zone: Zone, settings: OrganisationSettings) {
    self.store = store
    self.desk = desk
    self.zone = zone
    self.settings = settings
  }

  /// Claims the next message that is still wanted, and makes it; nil when there is none for now.
  ///
  /// - Parameter withdrawn: counts those on the way that were not wanted any more.
  func next(in change: Change, withdrawn: inout Int) throws -> ReadyMessage? {
    let (maker, presence) = try ground(for: change)
    guard maker.ground.run.isWorkingDay else { return nil }
    while let row = try first(at: change.at) {
      guard let entry = row.entry, let claimed = desk.outbox.claimed(entry, by: claim, at: change.at) else {
        return nil
      }
      if let ready = try ready(row.with(claimed), in: change, maker, presence) { return ready }
      guard let gone = desk.outbox.withdrawn(claimed, by: claim, at: change.at) else { return nil }
      try withdraw(row.with(gone), in: change)
      withdrawn += 1
    }
    return nil
  }

  /// Writes how handing a message over went, unless somebody else has taken it meanwhile.
  func settle(_ ready: ReadyMessage, _ delivery: Delivery, in change: Change) throws -> DeliveredMessage? {
    guard let row = try store.message(ready.row.id), let entry = row.entry,
      let settled = desk.outbox.settled(entry, by: claim, at: change.at, delivery)
    else { return nil }
    try change.about(row.recipient)
    let result = row.with(settled)
    try change.put(result)
    return DeliveredMessage(
      recipient: .person(ready.recipient), state: result.state, problem: delivery.problem?.description)
  }

  private func first(at now: Int64) throws -> OutboxRow? {
    let longest = desk.outbox.backOff.delays.max() ?? 0
    return try store.firstMessage("waiting", at: now, farthest: now + longest)
      ?? store.firstMessage("claimed", at: now, farthest: now + desk.outbox.lease)
  }

  private func ready(
    _ row: OutboxRow, in change: Change, _ maker: MessageMaker, _ presence: PresenceBook
  ) throws -> ReadyMessage? {
    guard let known = try ReminderSweep(store, only: row.recipient, isAddress: MailAddress.isSafe).next(),
      let person = try store.person(row.recipient), let address = person.mailAddress
    else { return nil }
    let content = MessageContent(
      store: store, maker: maker, presence: presence, row: row, person: person, file: known.file, told: known.told)
    let message =
      switch row.sort {
      case .personal: try content.personal(at: address, minimum: settings.minimumOperators, in: change)
      case .digest: try content.digest(at: address)
      }
    guard let message else { return nil }
    var row = row
    row.address = address.text
    try change.about(row.recipient)
    try change.put(row)
    return ReadyMessage(row: row, recipient: person, message: message)
  }

  /// Puts a message away that is not wanted any more.
  ///
  /// A digest or the account review, which no later run would bring again, is printed for whoever has lost their address.
  private func withdraw(_ row: OutboxRow, in change: Change) throws {
    var row = row
    if row.sort == .digest || row.bringsReview, try store.person(row.recipient)?.mailAddress == nil {
      (row.state, row.problem) = ("undelivered", OutboxRow.noAddress)
    }
    try change.about(row.recipient)
    try change.put(row)
    for var reminder in try store.reminders(in: row.id) {
      reminder.state = .withdrawn
      try change.put(reminder)
    }
  }

  /// Hears of the entry that a step of ours made: what is known stays true after it.
  func wrote(_ receipt: Receipt?) {
    if let receipt, let known, receipt.entry == known.head + 1 { self.known?.head = receipt.entry }
  }

  /// The rules and the calendar, read again whenever anybody else has changed anything.
  private func ground(for change: Change) throws -> (MessageMaker, PresenceBook) {
    let day = zone.day(of: change.at)
    if let known, known.head == change.entry - 1, known.day == day { return (known.maker, known.presence) }
    let presence = try PresenceBook(store)
    let ground = try RunGround(store, settings.reminders, on: day, presence: presence)
    let versions = Dictionary(grouping: try store.versions(), by: \.subject)
    let entries = try store.subjects().map {
      ($0.code, CatalogueEntry(subject: $0, versions: versions[$0.id] ?? []))
    }
    let maker = MessageMaker(
      desk: desk,
      wording: MessageWording(
        templates: desk.templates, catalogue: Dictionary(uniqueKeysWithValues: entries), ground: ground,
        organisation: settings.name),
      zone: zone, registerID: try store.registerID())
    known = (change.entry - 1, day, maker, presence)
    return (maker, presence)
  }
}
