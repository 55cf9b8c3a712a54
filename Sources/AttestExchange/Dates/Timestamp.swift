import AttestRules

/// An instant as ISO 8601 has it: `2026-07-27T19:06:23.123Z`, with `+01:00`, or without a zone.
struct Timestamp {
  /// The day as it is written.
  let day: Day
  /// Seconds since 1970-01-01 00:00 UTC; nil if no zone is written.
  let seconds: Int64?

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let day = Day(String(decoding: bytes[..<10], as: UTF8.self)) else { return nil }
    self.day = day
    var rest = Digits(bytes[10...])
    if rest.isAtEnd {
      seconds = nil
      return
    }
    guard rest.take("T") || rest.take("t") || rest.take(" "), let hour = rest.two(23), rest.take(":"),
      let minute = rest.two(59)
    else { return nil }
    var second = 0
    if rest.take(":") {
      guard let value = rest.two(60) else { return nil }
      second = value
      if rest.take(".") || rest.take(",") { rest.skipDigits() }
    }
    guard let offset = rest.zone() else { return nil }
    guard case .minutes(let minutes) = offset else {
      seconds = nil
      return
    }
    let local = hour * 3600 + minute * 60 + second
    seconds = Int64(day.number) * 86_400 + Int64(local - minutes * 60)
  }

  private struct Digits {
    enum Zone {
      case minutes(Int)
      case none
    }

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: ArraySlice<UInt8>) {
      self.bytes = Array(bytes)
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard position < bytes.count, UInt32(bytes[position]) == scalar.value else { return false }
      position += 1
      return true
    }

    mutating func two(_ most: Int) -> Int? {
      guard position + 2 <= bytes.count, let tens = digit(position), let ones = digit(position + 1) else {
        return nil
      }
      position += 2
      let value = tens * 10 + ones
      return value <= most ? value : nil
    }

    mutating func skipDigits() {
      while position < bytes.count, digit(position) != nil { position += 1 }
    }

    mutating func zone() -> Zone? {
      if isAtEnd { return Zone.none }
      if take("Z") || take("z") { return isAtEnd ? .minutes(0) : nil }
      let isBehind = take("-")
      guard isBehind || take("+"), let hours = two(14) else { return nil }
      var minutes = 0
      if !isAtEnd {
        _ = take(":")
        guard let value = two(59) else { return nil }
        minutes = value
      }
      return isAtEnd ? .minutes((hours * 60 + minutes) * (isBehind ? -1 : 1)) : nil
    }

    private func digit(_ index: Int) -> Int? {
      let value = Int(bytes[index]) - 48
      return (0...9).contains(value) ? value : nil
    }
  }
}
