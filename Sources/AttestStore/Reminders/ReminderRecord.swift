import AttestRules
internal import CSQLite

/// What a reminder depends on in a record.
struct ReminderRecord {
  let subject: Int64
  let version: Int
  let day: Day
  let satisfies: Bool
  let voided: Day?

  /// The record with these columns.
  @inline(__always)
  init(_ values: UnsafeMutablePointer<OpaquePointer?>) {
    subject = sqlite3_value_int64(values[0])
    version = Int(sqlite3_value_int64(values[1]))
    day = Day(number: sqlite3_value_int(values[2]))
    satisfies = sqlite3_value_int(values[3]) == 1
    voided = sqlite3_value_type(values[4]) == SQLITE_NULL ? nil : Day(number: sqlite3_value_int(values[4]))
  }
}
