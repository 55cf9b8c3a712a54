/// Numbers that look random and are the same for the same seed, for ever and on every machine.
///
/// A run that is taken up again must show its questions in the order it began with, so neither the numbers
/// nor the shuffling may change with a new version of the standard library. Nothing secret is made of these.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// The next number (SplitMix64).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The numbers below `count` in an order of chance, each order as likely as any other.
  mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, Int(below(UInt64(last) + 1)))
    }
    return order
  }

  /// A number below `limit`; numbers of the last, incomplete stretch are drawn again so that none is
  /// favoured.
  private mutating func below(_ limit: UInt64) -> UInt64 {
    let complete = UInt64.max - UInt64.max % limit
    while true {
      let number = next()
      if number < complete { return number % limit }
    }
  }
}
