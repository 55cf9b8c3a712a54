/// Names, addresses and logins, to be found in what somebody wrote and taken out of it.
///
/// A text is compared word by word and without case and accents: "Siân Jones" is found in "run by SIAN  JONES, mostly",
/// and not in "Jonestown". A name without a letter or digit in it is found nowhere.
public struct NamedTexts: Sendable {
  private var sequences: [String: [[String]]] = [:]

  private static let titles = ["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Sir", "Madam"]

  /// A text shorter than this many letters would be found in what has nothing to do with anybody.
  private static let fewestLetters = 3

  /// No texts yet.
  public init() {}

  /// Whether there is nothing to be found.
  public var isEmpty: Bool { sequences.isEmpty }

  /// Adds a text.
  public mutating func insert(_ text: String) {
    let words = NamedTexts.words(of: text).map(\.key)
    guard let first = words.first, words.reduce(0, { $0 + $1.count }) >= NamedTexts.fewestLetters else { return }
    if sequences[first]?.contains(words) != true { sequences[first, default: []].append(words) }
  }

  /// Adds all by which somebody is named: their name both ways round, and what else there is.
  public mutating func insert(given: String, family: String, others: [String?]) {
    if given.isEmpty || family.isEmpty {
      insert(given + family)
    } else {
      insert("\(given) \(family)")
      insert("\(family) \(given)")
    }
    for case let other? in others { insert(other) }
  }

  /// Adds a family name as it stands after a title; by itself it may be anybody's, or a word.
  public mutating func insert(titled family: String) {
    guard !family.isEmpty else { return }
    for title in NamedTexts.titles { insert("\(title) \(family)") }
  }

  /// Whether one of the texts stands in a text.
  public func isNamed(in text: String) -> Bool {
    !isEmpty && !ranges(in: text).isEmpty
  }

  /// The text with each of the texts in it replaced.
  public func removed(from text: String, leaving replacement: String) -> String {
    guard !isEmpty else { return text }
    var result = ""
    var position = text.startIndex
    for range in ranges(in: text) {
      result.unicodeScalars += text.unicodeScalars[position..<range.lowerBound]
      result += replacement
      position = range.upperBound
    }
    result.unicodeScalars += text.unicodeScalars[position...]
    return result
  }

  /// The words of a text as they are compared.
  public static func words(in text: String) -> [String] {
    words(of: text).map(\.key)
  }

  private func ranges(in text: String) -> [Range<String.Index>] {
    let words = NamedTexts.words(of: text)
    var found: [Range<String.Index>] = []
    var place = 0
    while place < words.count {
      let longest = sequences[words[place].key]?
        .filter { sequence in words[place...].prefix(sequence.count).map(\.key) == sequence }
        .map(\.count).max()
      if let longest {
        found.append(words[place].range.lowerBound..<words[place + longest - 1].range.upperBound)
      }
      place += longest ?? 1
    }
    return found
  }

  private struct Word {
    let key: String
    let range: Range<String.Index>
  }

  /// The runs of letters and digits, folded.
  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var start: String.Index?
    let scalars = text.unicodeScalars
    func end(at index: String.Index) {
      guard let first = start else { return }
      let key = FoldedName(String(scalars[first..<index])).key
      if !key.isEmpty { words.append(Word(key: key, range: first..<index)) }
      start = nil
    }
    for index in scalars.indices {
      if isOfWord(scalars[index]) { start = start ?? index } else { end(at: index) }
    }
    end(at: scalars.endIndex)
    return words
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber: return true
    default: return scalar.properties.isAlphabetic
    }
  }
}
