import Attest
import AttestText

extension DayForecast {
  /// So many of those who get a digest are named.
  private static let mostRecipients = 10

  /// Who gets the digests of the day, by number, and how long each is; none when nobody gets one.
  var recipientLines: [Line] {
    guard !recipients.isEmpty else { return [] }
    let shown = recipients.prefix(DayForecast.mostRecipients).map { digest in
      "    \(digest.name) (\(digest.recipient)): \(Wording.count(digest.items, "item", "items"))" as Line
    }
    let hidden = recipients.count - shown.count
    return ["  Digests of who is late go to:"] + shown + (hidden > 0 ? ["    … and \(hidden) more"] : [])
  }
}
