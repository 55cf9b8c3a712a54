/// The number on a printed sheet, with a digit that catches a slip in typing it: `1042-8`.
///
/// The digit is Damm's: any one wrong digit and any two neighbours changed round are noticed.
public struct SheetNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number without its check digit, from 1.
  public let serial: Int

  private static let largest = 999_999_999

  /// A sheet's number; nil unless it is from 1 to 999,999,999.
  public init?(serial: Int) {
    guard (1...SheetNumber.largest).contains(serial) else { return nil }
    self.serial = serial
  }

  /// The word before it on the sheet and in references, in small letters.
  private static let word = Array("sheet".utf8)

  /// Reads a number as somebody typed it, with or without the hyphen, and the word before it on the sheet; nil when the
  /// check digit does not fit.
  public init?(_ typed: String) {
    let signs = typed.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
    let hasWord = signs.prefix(SheetNumber.word.count).map { $0 | 0x20 } == SheetNumber.word
    var digits: [Int] = []
    for byte in signs.dropFirst(hasWord ? SheetNumber.word.count : 0) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      digits.append(Int(byte) - 48)
    }
    guard (2...10).contains(digits.count), SheetNumber.check(digits) == 0 else { return nil }
    self.init(serial: digits.dropLast().reduce(0) { $0 * 10 + $1 })
  }

  /// The number, a hyphen and the check digit.
  public var description: String {
    "\(serial)-\(SheetNumber.check(String(serial).utf8.map { Int($0) - 48 }))"
  }

  /// Orders sheets by their number.
  public static func < (left: SheetNumber, right: SheetNumber) -> Bool { left.serial < right.serial }

  /// A quasigroup of order 10 without fixed neighbours, as Damm's thesis gives it.
  private static let table = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3], [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6], [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7], [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
  ]

  private static func check(_ digits: [Int]) -> Int {
    digits.reduce(0) { table[$0][$1] }
  }
}
