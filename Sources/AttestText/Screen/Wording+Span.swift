extension Wording {
  /// How long something is, in its two largest units: `40 seconds`, `12 minutes`, `3 days 4 hours`.
  package static func span(milliseconds: Int64) -> String {
    let seconds = Int(clamping: milliseconds.magnitude / 1000)
    let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400)
    switch seconds {
    case ..<60: return count(seconds, "second", "seconds")
    case ..<3600: return count(minutes, "minute", "minutes")
    case ..<86_400: return joined(count(hours, "hour", "hours"), minutes % 60, "minute", "minutes")
    default: return joined(count(days, "day", "days"), hours % 24, "hour", "hours")
    }
  }

  private static func joined(_ whole: String, _ rest: Int, _ one: String, _ many: String) -> String {
    rest == 0 ? whole : "\(whole) \(count(rest, one, many))"
  }
}
