import AttestMail
import AttestStore

/// A message that can be handed over.
protocol HandedMessage {
  /// Its text.
  var message: Message { get }
}

/// Whoever claims one sort of message, makes each as things stand at that moment, and writes how it went.
///
/// Every step is within one transaction; nothing is open while sendmail works.
protocol MailCarrier {
  /// A message that was claimed and made.
  associatedtype Ready: HandedMessage

  /// Claims the next message that is still wanted, and makes it; nil when there is none for now.
  ///
  /// - Parameter withdrawn: counts those on the way that were not wanted any more.
  func next(in change: Change, withdrawn: inout Int) throws -> Ready?

  /// Writes how handing a message over went; nil when somebody else has taken it meanwhile.
  func settle(_ ready: Ready, _ delivery: Delivery, in change: Change) throws -> DeliveredMessage?

  /// Hears of the entry that a step made.
  func wrote(_ receipt: Receipt?)
}

extension MailCarrier {
  func wrote(_ receipt: Receipt?) {}
}
