/// How much a text file may hold before it is refused (formats, *Text files*).
public struct CSVLimits: Sendable, Hashable {
  /// The longest field, in bytes of UTF-8.
  public var field: Int
  /// The longest row, in bytes of UTF-8.
  public var row: Int
  /// The longest file, in bytes as they are read.
  public var file: Int

  /// Limits other than the usual ones of 64 KiB, 1 MiB and 4 GiB.
  public init(field: Int = 64 << 10, row: Int = 1 << 20, file: Int = 4 << 30) {
    self.field = field
    self.row = row
    self.file = file
  }
}
