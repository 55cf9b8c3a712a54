import AttestMail
import AttestStore

/// A message that this run has claimed and made, to be handed over now.
struct ReadyMessage: HandedMessage {
  /// The message as it was claimed.
  let row: OutboxRow
  /// Whom it is for.
  let recipient: PersonRow
  /// Its text.
  let message: Message
}
