extension ProblemReason: CustomStringConvertible {
  /// What is wrong and what to do, as words to follow the value that was found.
  public var description: String {
    switch self {
    case .ragged(let expected, let found):
      "the row has \(found) \(found == 1 ? "cell" : "cells") where the header has \(expected): "
        + (found > expected ? "is a comma in a text without quotes?" : "is something missing?")
    case .unclosedQuote:
      "a quote opens here and is never closed: close it, or double it if it belongs to the text"
    case .textAfterQuote:
      "stands after a closing quote: double the quotes that belong to the text"
    case .nul:
      "a NUL byte stands here: is the file UTF-16? Then say --encoding utf-16le"
    case .notText(let encoding):
      "is not text in \(encoding.title): say with --encoding which encoding the file has"
    case .fieldTooLong(let limit):
      "the field is longer than \(Self.size(limit)): is a quote not closed?"
    case .rowTooLong(let limit):
      "the row is longer than \(Self.size(limit)): is this a table?"
    case .needed:
      "is needed and the cell is empty"
    case .notClearable:
      "would clear what must have a value; leave the cell empty to keep what is stored"
    case .tooLong(let limit):
      "is longer than \(limit) bytes"
    case .forbidden(let error):
      "cannot be taken: \(error)"
    case .notADay(let expected):
      "is not a day: expected \(expected)"
    case .noSuchDay:
      "is not in the calendar"
    case .futureDay(let today):
      "is after today, \(today): a record cannot be from the future"
    case .before(let column, let day):
      "is before \(column), \(day)"
    case .unknownWord(let expected, let nearest):
      "is none of \(expected.joined(separator: ", "))" + (nearest.map { ": did you mean \($0)?" } ?? "")
    case .notAnAddress:
      "is not an e-mail address: expected one @ with a name before it and a domain after it"
    case .anonymous:
      "is nobody: an anonymous answer is no record of anybody's"
    case .notALogin:
      "is not a login: no spaces, and no - at its beginning"
    case .notAScore:
      "is not a score: expected a number from 0 to 100"
    case .unknownRole:
      "is a role without a category: say --role \"ROLE=CATEGORY\", or --role \"ROLE=\" to pass over its rows"
    case .refused(let words, unnamed: _):
      words
    }
  }

  /// The same without anybody's name.
  var unnamed: String {
    if case .refused(_, unnamed: let words?) = self { words } else { description }
  }

  /// Whether the words need the value before them.
  var showsValue: Bool {
    switch self {
    case .ragged, .unclosedQuote, .nul, .fieldTooLong, .rowTooLong, .needed: false
    default: true
    }
  }

  /// A number of bytes as people write it.
  static func size(_ bytes: Int) -> String {
    switch bytes {
    case (1 << 30)...: "\(bytes >> 30) GiB"
    case (1 << 20)...: "\(bytes >> 20) MiB"
    case 1024...: "\(bytes >> 10) KiB"
    default: "\(bytes) bytes"
    }
  }
}
