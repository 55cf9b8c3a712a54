import AttestMail
import AttestRules
import AttestStore

extension Register {
  /// How often settling a message is tried when somebody else is writing all the time.
  private static let settlingTries = 3

  /// Hands over every message whose turn it is, audit heads first, each once.
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
    let settings = try settings()
    var report = DeliveryReport()
    if try !store.openHeadMail().isEmpty {
      let heads = HeadCourier(store, desk: desk, zone: zone, settings: settings)
      try deliver(heads, with: desk, isStopped: isStopped, &report, each: each)
    }
    if !report.isStopped, report.misconfigured == nil {
      let reminders = Courier(store, desk: desk, zone: zone, settings: settings)
      try deliver(reminders, with: desk, isStopped: isStopped, &report, each: each)
    }
    let open = try store.openMessages().map(\.entry) + store.openHeadMail().map(\.entry)
    report.waiting = open.count
    report.nextTry = open.compactMap { $0.flatMap(desk.outbox.nextClaim) }.min()
    return report
  }

  private func deliver<Carrier: MailCarrier>(
    _ carrier: Carrier, with desk: MailDesk, isStopped: () -> Bool, _ report: inout DeliveryReport,
    each: (DeliveredMessage) throws -> Void
  ) throws {
    var inHand: (message: Carrier.Ready, delivery: Delivery)?
    repeat {
      report.isStopped = isStopped()
      let mayGoOn = !report.isStopped && report.misconfigured == nil
      let (settled, next) = try step(carrier, inHand, mayGoOn: mayGoOn, &report)
      if let settled {
        report.count(settled)
        try each(settled)
      }
      inHand = next.map { ready in
        (ready, desk.sendmail.deliver(ready.message))
      }
      if case .misconfigured(let problem) = inHand?.delivery {
        report.misconfigured = (desk.sendmail.program, problem.description)
      }
    } while inHand != nil
  }

  private func step<Carrier: MailCarrier>(
    _ carrier: Carrier, _ inHand: (message: Carrier.Ready, delivery: Delivery)?, mayGoOn: Bool,
    _ report: inout DeliveryReport
  ) throws -> (settled: DeliveredMessage?, next: Carrier.Ready?) {
    for left in (0..<Self.settlingTries).reversed() {
      var withdrawn = 0
      do {
        let (receipt, result) = try change(.remindDeliver) { change in
          let settled = try inHand.flatMap { try carrier.settle($0.message, $0.delivery, in: change) }
          let next = mayGoOn ? try carrier.next(in: change, withdrawn: &withdrawn) : nil
          return (settled, next)
        }
        carrier.wrote(receipt)
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
  fileprivate mutating func count(_ message: DeliveredMessage) {
    switch (message.state, message.recipient) {
    case ("sent", .person): sent += 1
    case ("sent", .keeper): heads += 1
    case ("undelivered", _): undelivered.append(message)
    default: postponed.append(message)
    }
  }
}
