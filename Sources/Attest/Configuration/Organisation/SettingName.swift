/// The settings as the register keeps them, a row each, as text.
///
/// Numbers are in digits, those of `reminders.offsets` with spaces between, as the addresses of `heads.to` are. What is not set has no row.
public enum SettingName: String, CaseIterable, Sendable {
  case name
  case timeZone
  case bankHolidays
  case minimumOperators
  case mailFrom = "mail.from"
  case mailEnvelope = "mail.envelope"
  case mailSendmail = "mail.sendmail"
  case remindersOffsets = "reminders.offsets"
  case remindersManager = "reminders.manager"
  case remindersSLT = "reminders.slt"
  case retentionYears = "retention.years"
  case headsTo = "heads.to"
}
