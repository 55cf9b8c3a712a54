import Attest
import AttestRules

extension ConfigurationEffect {
  /// The accounts that would have enough eligible operators on other days than now, and from when they fall short.
  var accountLines: [Line] {
    guard !accounts.isEmpty else { return [] }
    return ["Which accounts change".heading] + accounts.flatMap(\.lines) + [.empty]
  }
}

extension AccountEffect {
  fileprivate var lines: [Line] {
    let change: Line
    switch (below, belowAfter) {
    case (nil, let after?): change = "would fall below the minimum on \(after, .red)"
    case (let before?, nil): change = "would no longer fall below the minimum on \(before, .green)"
    case (let before?, let after?) where before != after:
      change = "would fall below the minimum on \(after) instead of \(before)"
    default: change = "has enough eligible operators on other days"
    }
    return [(Line("  \(account.id, .bold) \(account.name), \(account.state): ") + change).hanging(4)]
      + lost.map { "    no longer covered: \($0.words)" } + gained.map { "    covered as well: \($0.words)" }
  }
}
