/// A decimal number, exact to six decimals: what numerical questions ask for and people type.
public struct FixedNumber: Hashable, Comparable, Sendable {
  /// In millionths.
  public let units: Int

  /// Digits before the decimal point.
  private static let mostDigits = 9
  private static let decimals = 6

  init(units: Int) {
    self.units = units
  }

  /// Reads `12`, `-0.5`, `+3.25`, `−4`; spaces around it do not matter.
  ///
  /// Nil for anything else: "1,000" may be a thousand or one, so it is neither.
  public init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    guard let start = scalars.firstIndex(where: { !$0.isBlank }),
      let end = scalars.lastIndex(where: { !$0.isBlank })
    else { return nil }
    self.init(scalars[start...end], decimals: Self.decimals)
  }

  /// Reads digits with at most this many decimals, in units of the last of them.
  init?(_ text: ArraySlice<Unicode.Scalar>, decimals: Int) {
    var rest = text
    let isNegative = rest.first == "-" || rest.first == "\u{2212}"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    let whole = rest.prefix(while: \.isDigit)
    rest = rest.dropFirst(whole.count)
    var part = rest.prefix(0)
    if rest.first == "." {
      rest = rest.dropFirst()
      part = rest.prefix(while: \.isDigit)
      rest = rest.dropFirst(part.count)
    }
    guard rest.isEmpty, whole.count + part.count > 0, whole.count <= Self.mostDigits, part.count <= decimals
    else { return nil }
    var value = 0
    for digit in whole + part { value = value * 10 + Int(digit.value - 0x30) }
    for _ in part.count..<decimals { value *= 10 }
    units = isNegative ? -value : value
  }

  /// Orders numbers by size.
  public static func < (left: FixedNumber, right: FixedNumber) -> Bool {
    left.units < right.units
  }

  /// The number of units, each a decimal of this rank, without zeros that say nothing.
  static func text(_ units: Int, decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let whole = units.magnitude / UInt(scale)
    var part = String(units.magnitude % UInt(scale) + UInt(scale)).dropFirst()
    while part.utf8.last == UInt8(ascii: "0") { part = part.dropLast() }
    return (units < 0 ? "-" : "") + String(whole) + (part.isEmpty ? "" : "." + part)
  }
}

extension FixedNumber: CustomStringConvertible {
  /// The number, without zeros that say nothing: `18`, `-0.5`.
  public var description: String { Self.text(units, decimals: Self.decimals) }
}
