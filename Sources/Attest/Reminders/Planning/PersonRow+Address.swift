import AttestMail
import AttestStore

extension MailAddress {
  /// Whether mail can safely go to an address as it is kept; false for none.
  static func isSafe(_ email: String?) -> Bool {
    guard let email else { return false }
    return (try? MailAddress(email)) != nil
  }
}

extension PersonRow {
  /// The address, where it is one that mail can safely go to.
  ///
  /// Somebody whose address is refused is told on paper, as somebody without one.
  var mailAddress: MailAddress? {
    guard let email else { return nil }
    return try? MailAddress(email)
  }
}
