import AttestMail
import AttestRules
import AttestStore

extension Register {
  /// How often settling a message is tried when somebody else is writing all the time.
  private static let settlingTries = 3

  /// Hands over every message whose turn it is, each once.
  ///
  /// One transaction settles a message and claims the next; nothing is open while sendmail works. A run that is killed
  /// leaves at most one message that was handed over and not marked, and one more copy of it goes out, with the same
  /// Message-ID, once its lease is over.
  ///
  /// - Parameters:
  ///   - desk: what is needed to send.
  ///   - isStopped: asked before each message; the one in hand is always finished.
  ///   - each: hears of every message that was tried.
  public func deliverReminders(
    with desk: MailDesk, isStopped: () -> Bool = { false }, each: (DeliveredMessage) throws -> Void = { _ in }
  ) throws -> DeliveryReport {
    try require(.administer)
    let courier = Courier(store, desk: desk, zone: zone, settings: try settings())
    var report = DeliveryReport()
    var inHand: (message: ReadyMessage, delivery: Delivery)?
    repeat {
      report.isStopped = isStopped()
      let mayGoOn = !report.isStopped && report.misconfigured == nil
      let (settled, next) = try step(courier, inHand, mayGoOn: mayGoOn, &report)
      if let inHand, let settled {
        try each(report.count(inHand.message.recipient, settled, inHand.delivery))
      }
      inHand = next.map { ready in
        (ready, desk.sendmail.deliver(ready.message))
      }
      if case .misconfigured(let problem) = inHand?.delivery { report.misconfigured = problem.description }
    } while inHand != nil
    let open = try store.openMessages()
    report.waiting = open.count
    report.nextTry = open.compactMap { $0.entry.flatMap(desk.outbox.nextClaim) }.min()
    return report
  }

  private func step(
    _ courier: Courier, _ inHand: (message: ReadyMessage, delivery: Delivery)?, mayGoOn: Bool,
    _ report: inout DeliveryReport
  ) throws -> (settled: OutboxRow?, next: ReadyMessage?) {
    for left in (0..<Self.settlingTries).reversed() {
      var withdrawn = 0
      do {
        let (receipt, result) = try change(.remindDeliver) { change in
          let settled = try inHand.flatMap { try courier.settle($0.message, $0.delivery, in: change) }
          let next = mayGoOn ? try courier.next(in: change, withdrawn: &withdrawn) : nil
          return (settled, next)
        }
        courier.wrote(receipt)
        report.withdrawn += withdrawn
        return result
      } catch StoreError.busy where left > 0 && inHand != nil {
        continue
      }
    }
    throw StoreError.busy
  }
}

extension DeliveryReport {
  /// Takes in what became of a message.
  fileprivate mutating func count(_ recipient: PersonRow, _ row: OutboxRow, _ delivery: Delivery)
    -> DeliveredMessage
  {
    let delivered = DeliveredMessage(
      recipient: recipient, row: row, problem: delivery.problem?.description)
    switch row.state {
    case "sent": sent += 1
    case "undelivered": undelivered.append(delivered)
    default: postponed.append(delivered)
    }
    return delivered
  }
}
