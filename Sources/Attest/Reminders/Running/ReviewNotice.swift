import AttestMail
import AttestRules
import AttestStore
import AttestText

/// What the account review finds today, to be compared with what administrators were told last.
struct ReviewNotice {
  /// The setting that holds the digest of what administrators were told last.
  static let setting = "reminders.accountReview"

  /// The accounts with something to do, by number.
  let accounts: [AccountNotice]

  /// The findings on a day.
  init(_ store: Store, minimum: Int, on day: Day) throws {
    let book = try AccountBook(store, minimum: minimum)
    accounts = book.accounts.compactMap { account in
      guard let line = book.line(account, on: day), let review = line.review, !review.findings.isEmpty else {
        return nil
      }
      return AccountNotice(
        platform: account.platform, handle: account.handle, site: account.site.text,
        findings: review.findings.map { "\($0)" })
    }
  }

  /// What stands for the findings; nil when there are none.
  var digest: String? {
    guard !accounts.isEmpty else { return nil }
    let lines = accounts.flatMap { [$0.platform, $0.handle, $0.site] + $0.findings + [""] }
    return SHA256Digest.of(lines.joined(separator: "\n")).hex
  }

  /// Whether administrators were last told something else.
  func hasChanged(in store: Store) throws -> Bool {
    try store.setting(Self.setting) ?? "" != digest ?? ""
  }

  /// Remembers that they are told this.
  func remember(in change: Change) throws {
    try change.put(SettingRow(name: Self.setting, value: digest ?? ""))
  }
}
