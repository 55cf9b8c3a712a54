import Attest
import AttestExchange

extension Export {
  /// A row a reminder and recipient.
  static let reminders = Export(table: .reminders) { request in
    for line in try request.scope.register.reminderLog() {
      try request.writer.reminder(line)
      try request.writer.endRow()
    }
  }
}
