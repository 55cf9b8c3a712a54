/// A question that can be marked.
public struct Question: Hashable, Sendable {
  /// Its name, different from every other's in the quiz; the beginning of its text if the file gives none.
  public let name: String
  /// The category (`$CATEGORY:`) it stands under, if any.
  public let category: String?
  /// The text before the answers.
  public let stem: Passage
  /// The text after the answers, where the answer is a word missing in the middle.
  public let tail: Passage?
  /// How it is answered, and what is right.
  public let kind: QuestionKind
  /// Why the right answer is right: the general feedback, shown after any answer.
  public let explanation: Passage?

  /// What to ask: the text, with a blank where a word is missing.
  public var text: Passage {
    guard let tail else { return stem }
    return Passage(stem.text + " _____ " + tail.text, stem.format)
  }
}

/// How a question is answered, and what is right.
public enum QuestionKind: Hashable, Sendable {
  /// One answer is chosen; at least one of them earns full marks.
  case choice([Answer])
  /// Any number of answers is chosen; the weights of the right ones add up to full marks.
  case several([Answer])
  /// A statement that is true or false.
  case truth(TrueOrFalse)
  /// A few words are typed.
  case words([AcceptedWords])
  /// A number is typed.
  case number([AcceptedNumber])
  /// Each thing on the left goes with one of those on the right.
  case matching(Matching)
}

/// An answer to choose.
public struct Answer: Hashable, Sendable {
  /// What it says.
  public let text: Passage
  /// What choosing it earns.
  public let weight: Weight
  /// What is said to somebody who chose it.
  public let feedback: Passage?
}

/// A statement to judge.
public struct TrueOrFalse: Hashable, Sendable {
  /// Whether the statement is true.
  public let isTrue: Bool
  /// What is said to somebody who was wrong.
  public let whenWrong: Passage?
  /// What is said to somebody who was right.
  public let whenRight: Passage?
}

/// Words that are accepted, with `*` for anything in between.
public struct AcceptedWords: Hashable, Sendable {
  /// The words as written in the file; `\*` is a star that must be typed.
  public let pattern: String
  /// What they earn; 0 where they are listed only to say why they are wrong.
  public let weight: Weight
  /// What is said to somebody who typed them.
  public let feedback: Passage?
}

/// Numbers that are accepted, from `low` to `high`, both included.
public struct AcceptedNumber: Hashable, Sendable {
  /// The smallest.
  public let low: FixedNumber
  /// The largest.
  public let high: FixedNumber
  /// What one of them earns.
  public let weight: Weight
  /// What is said to somebody who typed one of them.
  public let feedback: Passage?
}

/// Things to match: `rights[i]` goes with `lefts[i]`; further rights go with none.
public struct Matching: Hashable, Sendable {
  /// The things to find a match for; at least two.
  public let lefts: [Passage]
  /// The matches in the same order, then those that match nothing.
  public let rights: [String]
}
