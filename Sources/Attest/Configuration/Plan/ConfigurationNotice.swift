import AttestRules
import AttestStore
import AttestText

/// Something about a configuration that is allowed and that whoever applies it should know.
public enum ConfigurationNotice: Hashable, Sendable, CustomStringConvertible {
  /// There is no file of bank holidays; those that the register has stay.
  case noBankHolidays
  /// A requirement is about something that is not published; perhaps another was meant.
  case notPublished(RequirementCode, SubjectKind, SubjectCode, nearMiss: String?)
  /// A requirement is in force already and nothing else in it differs: its later first day does nothing.
  case fromChangesNothing(RequirementCode, from: Day, since: Day)
  /// A requirement is no longer in the file; it ends by itself on this day.
  case endsAnyway(RequirementCode, on: Day)

  /// What it is and what to do.
  public var description: String {
    switch self {
    case .noBankHolidays:
      "there is no \(BankHolidays.fileName), so that no more bank holidays are known: save the one at "
        + "https://www.gov.uk/bank-holidays.json beside \(Organisation.fileName)"
    case .notPublished(let code, let sort, let subject, let nearMiss):
      "\(code) is about the \(sort.rawValue) \(subject), which is not published: "
        + (nearMiss.map { "did you mean \(Shown.quoted($0))?" } ?? "nobody can hold it until it is")
    case .fromChangesNothing(let code, let from, let since):
      "\(code) is in force since \(since) and nothing else in it differs, so that \"from\": \"\(from)\" "
        + "changes nothing"
    case .endsAnyway(let code, let last):
      "\(code) is no longer in the file and ends on \(last) anyway: give --from DAY to end it on the eve "
        + "of an earlier day"
    }
  }
}
