import AttestRules
import AttestText

/// What can be wrong in `organisation.json` or `bank-holidays.json`.
public enum ConfigurationFault: Hashable, Sendable {
  /// The bytes of the file.
  case text(TextFault)
  /// The text is not JSON: what should have stood here, and what does (nil at the end).
  case notJSON(expected: String, found: Unicode.Scalar?)
  /// A key that is not known here, and the one that was perhaps meant.
  case unknownKey(String, nearMiss: String?, known: [String])
  /// A key that must be there is not.
  case missingKey(String, example: String)
  /// A value of the wrong kind.
  case wrongKind(key: String, expected: String, example: String, found: String)
  /// A text that is empty, has spaces at an end, or holds what cannot be seen.
  case unfitText(key: String, value: String, OutsideTextError.Problem?)
  /// No civil date, or not written as one.
  case notADay(key: String, value: String)
  /// A number outside its limits.
  case outOfRange(key: String, value: Int, lowest: Int, highest: Int)
  /// A word that is none of the known ones, and the one that was perhaps meant.
  case unknownWord(key: String, value: String, nearMiss: String?, known: [String])
  /// A time zone that the machine does not know, and the one that was perhaps meant.
  case unknownZone(String, nearMiss: String?)
  /// Not an address that mail can go to.
  case notAnAddress(key: String, value: String)
  /// A path that does not begin at the root.
  case notAPath(key: String, value: String)
  /// The last day is before the first.
  case endsBeforeItBegins(from: Day, to: Day)
  /// Something that may be there only once is there again.
  case repeated(key: String, value: String, first: SourcePlace)
  /// A requirement is about a policy and a course at once.
  case policyAndCourse
  /// A requirement is about nothing.
  case noSubject
  /// How a requirement renews.
  case renewal(RenewalFault)
  /// The window is not shorter than 28 days for each month held (rules, section 3).
  case windowTooLong(window: Int, limit: Int, isWritten: Bool)
}

/// What can be wrong with how a requirement renews.
public enum RenewalFault: Hashable, Sendable {
  /// No such mode, and the one that was perhaps meant.
  case unknown(String, nearMiss: String?)
  /// A fixed cycle without a day of the year that every year has.
  case notAnAnniversary(String)
  /// A fixed cycle that turns on 29 February, which most years do not have.
  case leapDay
  /// The mode needs to know how many months a record holds.
  case monthsNeeded(mode: String)
  /// The mode decides by itself how long a record holds.
  case monthsForbidden(mode: String)
}
