import AttestText

/// What somebody answered to a question, in the order of the file, so that it means the same however the
/// answers were shuffled when it was given.
public enum Response: Hashable, Sendable {
  /// The places of the chosen answers in the file, from 0. For true or false, 0 is true and 1 is false.
  case picked(Set<Int>)
  /// The words or the number that were typed.
  case typed(String)
  /// For each thing to match, in the order of the file, the place of the option chosen for it.
  case matched([Int])
}

/// Why a response cannot be taken; the question still stands.
public enum ResponseRefusal: Error, Hashable, Sendable {
  /// Nothing was chosen or typed.
  case nothing
  /// More than one was chosen where one is right.
  case onlyOne
  /// A choice that the question does not have.
  case noSuchAnswer
  /// Something was typed where there is a choice, or the other way round.
  case wrongKind
  /// Not a number.
  case notANumber(String)
  /// Too long, or holding characters that cannot be seen.
  case unfit
  /// There is no question to answer now.
  case noQuestion
}

extension ResponseRefusal: CustomStringConvertible {
  /// What to do instead.
  public var description: String {
    switch self {
    case .nothing: "Nothing was answered."
    case .onlyOne: "Choose one answer only."
    case .noSuchAnswer: "There is no such answer."
    case .wrongKind: "The question is answered in another way."
    case .notANumber(let text): "\(Shown.quoted(text)) is not a number: type digits, such as 18 or 2.5."
    case .unfit: "Type at most 200 bytes of visible characters."
    case .noQuestion: "There is no question to answer now."
    }
  }
}
