import AttestRules
import AttestText

/// What can be wrong with a row or a cell.
public enum ProblemReason: Sendable, Hashable {
  /// More or fewer cells than the header has.
  case ragged(expected: Int, found: Int)
  /// A quote that is never closed.
  case unclosedQuote
  /// Text between a closing quote and the next delimiter.
  case textAfterQuote
  /// A NUL byte.
  case nul
  /// Bytes that are no text in the encoding.
  case notText(TextEncoding)
  /// A field over the limit, in bytes.
  case fieldTooLong(limit: Int)
  /// A row over the limit, in bytes.
  case rowTooLong(limit: Int)
  /// An empty cell where a value is needed.
  case needed
  /// `-` in a cell that cannot be cleared.
  case notClearable
  /// Longer than the limit, in bytes.
  case tooLong(limit: Int)
  /// A character that acts rather than prints, or cannot be seen.
  case forbidden(OutsideTextError)
  /// Not a date in the form that is expected.
  case notADay(expected: String)
  /// A date that is not in the calendar, such as 30 February.
  case noSuchDay
  /// A record's day that is after today.
  case futureDay(today: Day)
  /// A day before the one in another column.
  case before(column: String, day: Day)
  /// None of the words that may stand there; the nearest one, if one is near.
  case unknownWord(expected: [String], nearest: String?)
  /// Not an e-mail address.
  case notAnAddress
  /// An answer without a name: nobody's record.
  case anonymous
  /// Not a login.
  case notALogin
  /// Not a number from 0 to 100.
  case notAScore
  /// A role that the table of roles does not hold.
  case unknownRole
  /// Something that the format itself, or the register, forbids, in its own words; with others where those name somebody.
  case refused(String, unnamed: String? = nil)
}
