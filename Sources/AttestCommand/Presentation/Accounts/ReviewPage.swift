import Attest
import AttestRules
import AttestText

/// The account review for people to read: what is to be done first, then what lies ahead, then what is well.
struct ReviewPage {
  /// The accounts that are approved.
  let listing: AccountListing
  /// Whether the year ahead is drawn, which is for terminals.
  let hasStrips: Bool

  /// The page.
  var lines: [Line] {
    guard !listing.lines.isEmpty else { return ["No account is approved on \(listing.day)."] }
    return sorted.flatMap(lines) + [summary]
  }

  private var sorted: [AccountLine] {
    listing.lines.sorted { (rank($0), $0.account.id) < (rank($1), $1.account.id) }
  }

  private func rank(_ line: AccountLine) -> Int {
    guard let review = line.review else { return 2 }
    return review.needsAction ? 0 : review.forwardRisk != nil ? 1 : 2
  }

  private func lines(of line: AccountLine) -> [Line] {
    guard let review = line.review else { return [] }
    let title = Line(
      "\(line.account.id, .bold) \(line.account.name, .bold), site \(line.account.site), \(line.state): "
        + "\(line.eligible.count) of \(Wording.count(line.operators.count, "operator", "operators")) eligible"
    ).hanging(2)
    let findings =
      review.findings.isEmpty
      ? ["  \("all is well, no end in sight", .green)"]
      : review.findings.map { ("  " + $0.line(listing.name)).hanging(4) }
    return [title] + findings + coverage(review) + [.empty]
  }

  private func coverage(_ review: AccountReview) -> [Line] {
    guard hasStrips else {
      let runs = review.covered.map(\.words).joined(separator: ", ")
      return [Line("  covered: \(runs.isEmpty ? "on no day in sight" : runs)").hanging(4)]
    }
    return CalendarStrip(covered: review.covered, day: listing.day).lines.map { "  " + $0 }
  }

  private var summary: Line {
    let all = Wording.count(listing.lines.count, "account", "accounts")
    let needing = listing.lines.count { $0.review?.needsAction ?? false }
    let falling = listing.lines.count { $0.review?.forwardRisk != nil }
    return Line(
      "\(all) reviewed on \(listing.day), at least \(listing.minimum) operators each: \(needing) with something to do, "
        + "\(falling) that will fall below."
    ).hanging(2)
  }
}
