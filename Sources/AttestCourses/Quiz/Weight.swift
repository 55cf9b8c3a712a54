/// The part of a question's marks that an answer earns, exact to five decimals of a percent as Moodle writes
/// them.
public struct Weight: Hashable, Comparable, Sendable {
  /// In hundred-thousandths of a percent: full marks are 10,000,000.
  public let units: Int

  /// All the marks: 100 percent.
  public static let full = Weight(units: 10_000_000)
  /// No marks.
  public static let none = Weight(units: 0)

  init(units: Int) {
    self.units = units
  }

  /// Orders weights by what they earn.
  public static func < (left: Weight, right: Weight) -> Bool {
    left.units < right.units
  }

  /// Reads a percentage such as `50`, `-33.33333`; nil if it is not one from -100 to 100.
  init?(percent text: ArraySlice<Unicode.Scalar>) {
    guard let number = FixedNumber(text, decimals: 5), abs(number.units) <= Weight.full.units else {
      return nil
    }
    units = number.units
  }
}

extension Weight: CustomStringConvertible {
  /// The percentage, without zeros that say nothing: `50`, `-33.33333`.
  public var description: String { FixedNumber.text(units, decimals: 5) }
}
