import AttestMail
import AttestStore

extension PersonRow {
  /// The address, where it is one that mail can safely go to.
  ///
  /// Somebody whose address is refused is told on paper, as somebody without one.
  var mailAddress: MailAddress? {
    guard let email else { return nil }
    return try? MailAddress(email)
  }
}
