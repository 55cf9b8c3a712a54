import AttestMail
import AttestRules
import AttestStore

/// Which audit heads a run mails, and to whom.
///
/// On every working day each address outside gets the head of that day: the chain as it stood before the entry that
/// decided so. That no mail comes is a sign too, so one goes out also when nothing was entered.
struct HeadDecision {
  /// The heads that are new, in order of address.
  let rows: [HeadMailRow]

  /// Decides, within the transaction that writes it; a second run on the day finds nothing left.
  init(_ store: Store, _ addresses: [String], on day: Day, isWorkingDay: Bool, at now: Int64, from sender: MailAddress)
    throws
  {
    guard isWorkingDay, !addresses.isEmpty else {
      rows = []
      return
    }
    let head = try store.head()
    rows = try addresses.sorted().filter { try store.headMail(on: day, to: $0) == nil }.map { address in
      let id = MessageID(naming: [head.registerID, "head", day.description, address], at: sender)
      return HeadMailRow(day: day, address: address, written: now, messageID: id.text, head: head)
    }
  }

  /// Writes it.
  func write(to change: Change) throws {
    guard !rows.isEmpty else { return }
    try change.about(nil)
    for row in rows { try change.insert(row) }
  }
}
