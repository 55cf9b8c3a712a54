extension Document {
  /// The document as lines for a terminal, none wider than `width` columns (at least 2).
  public func lines(width: Int) -> [StyledLine] {
    Layout.lines(of: blocks, width: max(2, width), tight: false)
  }

  /// The document as plain text, no line wider than `width` columns, with a line end after each.
  public func plainText(width: Int = 80) -> String {
    lines(width: width).map { $0.text + "\n" }.joined()
  }
}
