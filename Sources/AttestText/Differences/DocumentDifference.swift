/// What changed from one version of a document to another, by paragraphs and in them by words.
public struct DocumentDifference: Hashable, Sendable {
  /// The changes in the order of reading; what stayed the same is left out.
  public let changes: [Change]

  /// One paragraph that is not as it was.
  public struct Change: Hashable, Sendable {
    /// The heading that it stands under; the old one for what was taken out.
    public let section: String
    /// What happened to it.
    public let kind: Kind
  }

  /// What happened to a paragraph.
  public enum Kind: Hashable, Sendable {
    /// It is new.
    case added(String)
    /// It was taken out.
    case removed(String)
    /// Some of its words are others.
    case reworded([Words])
  }

  /// Neighbouring words of a reworded paragraph.
  public enum Words: Hashable, Sendable {
    /// As they were.
    case kept(String)
    /// Taken out.
    case removed(String)
    /// Put in.
    case added(String)
  }

  /// Whether nothing that can be read changed.
  public var isEmpty: Bool { changes.isEmpty }

  /// Compares two versions of a document.
  public init(from old: Document, to new: Document) {
    let (old, new) = (old.paragraphs, new.paragraphs)
    var changes: [Change] = []
    var (removed, added): ([Document.Paragraph], [Document.Paragraph]) = ([], [])
    for step in Alignment.steps(from: old.map(\.text), to: new.map(\.text)) {
      switch step {
      case .remove(let index): removed.append(old[index])
      case .add(let index): added.append(new[index])
      case .keep:
        changes += DocumentDifference.pair(removed, added)
        (removed, added) = ([], [])
      }
    }
    self.changes = changes + DocumentDifference.pair(removed, added)
  }

  /// Finds which paragraphs that were put in are rewordings of ones that were taken out beside them.
  private static func pair(_ removed: [Document.Paragraph], _ added: [Document.Paragraph]) -> [Change] {
    var changes: [Change] = []
    var waiting = added[...]
    let bags = added.map { WordBag($0.text) }
    for old in removed {
      let bag = WordBag(old.text)
      let match = waiting.indices.prefix(8).first { bag.resembles(bags[$0]) }
      guard let match else {
        changes.append(Change(section: old.section, kind: .removed(old.text)))
        continue
      }
      changes += waiting[..<match].map { Change(section: $0.section, kind: .added($0.text)) }
      let words = WordDifference.words(from: old.text, to: added[match].text)
      changes.append(Change(section: added[match].section, kind: .reworded(words)))
      waiting = waiting[(match + 1)...]
    }
    return changes + waiting.map { Change(section: $0.section, kind: .added($0.text)) }
  }
}
