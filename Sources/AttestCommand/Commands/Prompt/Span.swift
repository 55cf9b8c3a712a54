import AttestText

/// How long something takes, in words.
enum Span {
  /// Such as `40 seconds`, `12 minutes`, `1 hour 5 minutes`.
  static func words(seconds: Int) -> String {
    switch seconds {
    case ..<120: Wording.count(max(0, seconds), "second", "seconds")
    default: words(minutes: (seconds + 30) / 60)
    }
  }

  /// Such as `9 minutes`, `1 hour 5 minutes`.
  static func words(minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    if hours == 0 { return Wording.count(rest, "minute", "minutes") }
    let whole = Wording.count(hours, "hour", "hours")
    return rest == 0 ? whole : "\(whole) \(Wording.count(rest, "minute", "minutes"))"
  }
}
