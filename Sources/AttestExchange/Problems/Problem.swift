import AttestText

/// Something that is wrong at one place of a file.
public struct Problem: Error, Sendable, Hashable {
  /// The line and column of the file.
  public let place: SourcePlace
  /// The header of the column, as it stands in the file; nil where the trouble is with the row itself.
  public let column: String?
  /// What was found there, as it stands in the file, cut after `shownBytes`; to be escaped before it is shown.
  public let value: String
  /// What is wrong with it.
  public let reason: ProblemReason

  /// So many bytes of what was found are kept.
  public static let shownBytes = 120

  /// A problem at a place, with what was found there and what is wrong with it.
  public init(place: SourcePlace, column: String?, value: String, reason: ProblemReason) {
    self.place = place
    self.column = column
    self.value = value
    self.reason = reason
  }

  /// The line, from 1.
  public var line: Int { place.line }

  /// The problem as one line that names the file, in the manner of a compiler: `FILE:LINE:COLUMN: …`.
  ///
  /// - Parameter showingValues: whether it says what was found, which may be about somebody.
  public func described(in file: String, showingValues: Bool = true) -> String {
    "\(Escaping.line(file)):\(place.line):\(place.column): \(showingValues ? message : unnamedMessage)"
  }

  /// The same without what was found, and without anybody's name.
  public var unnamedMessage: String {
    let isShown = reason.showsValue && !value.isEmpty
    return (column.map { Escaping.line($0) + ": " } ?? "") + (isShown ? "[hidden] " : "") + reason.unnamed
  }

  /// Which column, what was found, what is wrong and what to do.
  public var message: String {
    let subject = column.map { Escaping.line($0) + ": " } ?? ""
    let found = value.isEmpty || !reason.showsValue ? "" : Shown.quoted(value) + " "
    return subject + found + reason.description
  }
}

extension Problem: CustomStringConvertible {
  /// The problem with its line and column.
  public var description: String {
    "line \(place.line), column \(place.column): \(message)"
  }
}
