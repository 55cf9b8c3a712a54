internal import CUnicode

/// A name without what people leave out when they type it: case, accents, apostrophes, hyphens and spacing.
///
/// "sian jones" is Siân Jones, "lukasz oneill" is Łukasz O’Neill. For recognising a name that was typed and for searching;
/// never for telling people apart, who may share one.
public struct FoldedName: Hashable, Sendable {
  /// The folded words, none of them empty; a name joined by a hyphen is two.
  public let words: [String]
  /// The folded words without anything between them.
  public let key: String

  /// The folded form of a name.
  public init(_ name: String) {
    words = FoldedName.words(of: name)
    key = words.joined()
  }

  /// The folded form of a given and a family name.
  public init(given: String, family: String) {
    self.init(given + " " + family)
  }

  /// Whether there is no letter or digit in it; such a name is recognised by nothing.
  public var isEmpty: Bool { key.isEmpty }

  /// Whether somebody who types this means this name; nothing is meant by typing nothing.
  public func isMeant(by typed: String) -> Bool {
    !isEmpty && self == FoldedName(typed)
  }

  /// Whether the two have the same letters; words may be joined or parted differently.
  public static func == (left: FoldedName, right: FoldedName) -> Bool {
    left.key == right.key
  }

  /// Feeds a hash table.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
  }

  /// Whether every word of a search begins one of this name's words.
  public func answers(search: FoldedName) -> Bool {
    guard !search.isEmpty else { return false }
    return self == search || search.words.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
  }
}

extension FoldedName {
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in folded(name).unicodeScalars {
      switch kind(of: scalar) {
      case .letter: word.unicodeScalars.append(scalar)
      case .replaced(let letters): word += letters
      case .left: continue
      case .gap:
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func folded(_ name: String) -> String {
    if ASCII.isPrintable(name) { return name.lowercased() }
    let options =
      UTF8PROC_STABLE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_DECOMPOSE.rawValue
      | UTF8PROC_CASEFOLD.rawValue | UTF8PROC_STRIPMARK.rawValue | UTF8PROC_IGNORE.rawValue
    return NormalForm.mapped(name, options) ?? name.lowercased()
  }

  private enum Kind {
    case letter
    case replaced(String)
    case left
    case gap
  }

  /// Letters that have no decomposition in Unicode, as they are typed on a British keyboard.
  private static let plain: [Unicode.Scalar: String] = [
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i", "ŧ": "t",
    "ŋ": "ng", "ĸ": "k", "ß": "ss", "ə": "e",
  ]

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if scalar.isASCII { return kind(ofASCII: scalar) }
    if let letters = plain[scalar] { return .replaced(letters) }
    switch scalar.properties.generalCategory {
    case .dashPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .gap
    case .modifierLetter, .modifierSymbol, .format, .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return .left
    default: return .letter
    }
  }

  private static func kind(ofASCII scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case "a"..."z", "0"..."9": .letter
    case "'", "`", ".", ",", "\"", "(", ")": .left
    default: .gap
    }
  }
}
