extension Document {
  /// How many words a reader gets through in a minute.
  public static let wordsAMinute = 200

  /// How many words there are; a lone dash or bullet is none.
  public var words: Int {
    paragraphs.reduce(0) { count, paragraph in
      count
        + paragraph.text.split { $0 == " " || $0 == "\n" || $0 == "\t" }
        .count {
          $0.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        }
    }
  }

  /// How many minutes it takes to read: a started minute counts, and there is at least one.
  public var minutesToRead: Int {
    max(1, (words + Document.wordsAMinute - 1) / Document.wordsAMinute)
  }
}
