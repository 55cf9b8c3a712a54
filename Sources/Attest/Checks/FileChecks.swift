import AttestRules
import AttestStore
import AttestText

extension RegisterCheck {
  /// The file itself.
  static let file = RegisterCheck(
    "file", "no page of the file is damaged, its indexes fit, and no row points to one that is not there",
    .register { ground, found in
      for finding in try ground.store.fileFindings() {
        try found(Finding("register", finding.words, "keep the file, and restore a backup"))
      }
    })

  /// The audit chain.
  static let chain = RegisterCheck(
    "chain", "the audit chain is whole, and replaying it gives every row of every table", .chain)

  /// The order of entries in time.
  static let clock = RegisterCheck(
    "clock", "no entry was made more than five minutes before the one it follows, unless the clock was accepted",
    .register { ground, found in
      var last: Int64?
      try ground.store.forEachEntry { entry in
        if let finding = ClockCheckup.finding(entry, after: last) { try found(finding) }
        last = entry.at
      }
    })
}

enum ClockCheckup {
  /// The entries that may stand before the one that they follow, because they say so.
  private static let accepting: Set<String> = [
    EntryKind.clockAccept.rawValue, EntryKind.registerRestore.rawValue,
  ]

  /// What is wrong with the instant of an entry.
  static func finding(_ entry: EntryLookup.Entry, after last: Int64?) -> Finding? {
    guard case .behind(let step) = ClockStanding(now: entry.at, last: last), !accepting.contains(entry.kind) else {
      return nil
    }
    return Finding(
      "entry \(entry.number)",
      "was made \(Wording.span(milliseconds: step)) before entry \(entry.number - 1), and nobody accepted the clock",
      Finding.restore)
  }
}
