extension Day: CustomStringConvertible, LosslessStringConvertible {
  /// Reads exactly `YYYY-MM-DD`; nil for anything else, impossible dates and trailing text included.
  public init?(_ text: String) {
    var text = text
    guard let day = text.withUTF8({ Day(iso: $0) }) else { return nil }
    self = day
  }

  /// Reads exactly the ten bytes of `YYYY-MM-DD`.
  public init?(iso bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        let digit = Int(bytes[index]) - 48
        guard (0...9).contains(digit) else { return nil }
        value = value * 10 + digit
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The ten bytes of `YYYY-MM-DD`, given one by one.
  @inlinable
  public func writeISO(_ put: (UInt8) -> Void) {
    let date = parts
    func digits(_ value: Int, _ divisor: Int) {
      var divisor = divisor
      while divisor > 0 {
        put(UInt8(48 + value / divisor % 10))
        divisor /= 10
      }
    }
    digits(date.year, 1000)
    put(UInt8(ascii: "-"))
    digits(date.month, 10)
    put(UInt8(ascii: "-"))
    digits(date.day, 10)
  }

  /// The day as `YYYY-MM-DD`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    writeISO { bytes.append($0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
