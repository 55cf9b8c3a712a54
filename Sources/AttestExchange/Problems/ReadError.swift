import AttestText

/// Why a file cannot be read at all; what is wrong with single rows is a `Problem`.
public enum ReadError: Error, Sendable, Hashable {
  /// The system refused, for its own reason.
  case unreadable(code: Int32, reason: String)
  /// The file is longer than the limit, in bytes.
  case fileTooLong(limit: Int)
  /// The file is a zip or a spreadsheet, not text.
  case spreadsheet
  /// The file begins with the mark of another encoding than the one given.
  case encodingContradicted(given: TextEncoding, marked: TextEncoding)
  /// There is no row in the file, not even a header.
  case empty
  /// The path is a folder, and only rosters may be folders.
  case folder
  /// The text is not JSON.
  case notJSON(place: SourcePlace, words: String)
  /// The header row itself cannot be read.
  case badHeader(Problem)
  /// Whoever reads asked to stop.
  case stopped
  /// Another file that belongs to this one cannot be read to its end.
  case badFile(name: String, Problem)
}

extension ReadError: CustomStringConvertible {
  /// What went wrong and what to do, as a sentence to follow the name of the file.
  public var description: String {
    switch self {
    case .unreadable(_, let reason):
      "cannot be read: \(reason)"
    case .fileTooLong(let limit):
      "is longer than \(ProblemReason.size(limit)), the most that is read: split it and import the parts"
    case .spreadsheet:
      "is a spreadsheet or a zip, not text: save it as CSV (UTF-8) and import that"
    case .encodingContradicted(let given, let marked):
      "begins with the mark of \(marked.title), but --encoding says \(given.title): leave --encoding away"
    case .empty:
      "holds no rows, not even a header"
    case .folder:
      "is a folder, which only people may come in, with the files of OneRoster: name a file"
    case .notJSON(let place, let words):
      "\(place): \(words)"
    case .stopped:
      "was not read to its end"
    case .badFile(let name, let problem):
      "cannot be read because of its \(name): \(problem)"
    case .badHeader(let problem):
      "has a header that cannot be read: \(problem)"
    }
  }
}

/// Why something could not be written.
public enum WriteError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The system refused, for its own reason.
  case unwritable(code: Int32, reason: String)

  /// What went wrong, as words to follow the name of the file.
  public var description: String {
    switch self {
    case .unwritable(_, let reason): "cannot be written: \(reason)"
    }
  }
}
