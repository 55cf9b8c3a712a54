extension Zone {
  /// How many minutes the local clock is ahead of UTC at an instant, in milliseconds since 1970-01-01 UTC.
  func offsetMinutes(at instant: Int64) -> Int {
    let local = localTime(of: instant)
    let minutes = Int64(local.day.number) * 1440 + Int64(local.hour * 60 + local.minute)
    let (quotient, rest) = instant.quotientAndRemainder(dividingBy: 60_000)
    return Int(minutes - (rest < 0 ? quotient - 1 : quotient))
  }
}
