/// Where a field lies in its row, and what was seen in it.
struct FieldSpan {
  /// What a field holds besides plain characters.
  struct Marks: OptionSet {
    let rawValue: UInt8
    /// A byte of 0x80 or above: not ASCII.
    static let high = Marks(rawValue: 1)
    /// A control character other than the end of a line or a tab.
    static let control = Marks(rawValue: 2)
    /// The end of a line or a tab, inside the field.
    static let layout = Marks(rawValue: 4)
    /// It stood in quotes.
    static let quoted = Marks(rawValue: 8)
    /// A doubled quote stands in it, still to be made single.
    static let doubled = Marks(rawValue: 16)
  }

  /// Bytes from the start of the row to the field's text, after its opening quote.
  var offset: UInt32
  /// Bytes of text.
  var length: UInt32
  var marks: Marks
}

/// What a byte is to the scanner.
enum ByteClass {
  static let plain: UInt8 = 0
  static let delimiter: UInt8 = 1
  static let quote: UInt8 = 2
  static let lineFeed: UInt8 = 3
  static let carriageReturn: UInt8 = 4
  static let tab: UInt8 = 5
  static let nul: UInt8 = 6
  static let control: UInt8 = 7
  static let high: UInt8 = 8

  /// The classes of all 256 bytes, where the delimiter and the quote have the given ones.
  static func table(delimiter: UInt8?, quote: UInt8?) -> [UInt8] {
    var table = [UInt8](repeating: plain, count: 256)
    for byte in 0..<32 { table[byte] = control }
    table[127] = control
    for byte in 128..<256 { table[byte] = high }
    table[0] = nul
    table[9] = tab
    table[10] = lineFeed
    table[13] = carriageReturn
    if let delimiter { table[Int(delimiter)] = ByteClass.delimiter }
    if let quote { table[Int(quote)] = ByteClass.quote }
    return table
  }
}
