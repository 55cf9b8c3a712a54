/// What a piece of text is; whoever draws it decides on colour and weight.
public struct TextStyle: OptionSet, Hashable, Sendable {
  /// One bit a style.
  public let rawValue: UInt16

  /// A set of styles by its bits.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// The title of the whole document, a heading of the first level.
  public static let title = TextStyle(rawValue: 1 << 0)
  /// A heading of any level.
  public static let heading = TextStyle(rawValue: 1 << 1)
  /// Stressed a little.
  public static let emphasis = TextStyle(rawValue: 1 << 2)
  /// Stressed a lot.
  public static let strong = TextStyle(rawValue: 1 << 3)
  /// Something to type or a program's words.
  public static let code = TextStyle(rawValue: 1 << 4)
  /// Quoted from somebody else.
  public static let quote = TextStyle(rawValue: 1 << 5)
  /// The bullet or number of a list's item.
  public static let bullet = TextStyle(rawValue: 1 << 6)
  /// An address that a link leads to.
  public static let address = TextStyle(rawValue: 1 << 7)
  /// In the new version only.
  public static let added = TextStyle(rawValue: 1 << 8)
  /// In the old version only.
  public static let removed = TextStyle(rawValue: 1 << 9)
}
