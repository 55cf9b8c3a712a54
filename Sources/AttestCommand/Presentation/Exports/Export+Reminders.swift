import Attest
import AttestExchange

extension Export {
  /// A row a reminder and recipient.
  static let reminders = Export(table: .reminders) { request in
    let scope = request.scope
    for line in try scope.register.reminderLog(in: scope.filter, on: scope.day) {
      try request.writer.reminder(line)
      try request.writer.endRow()
    }
  }
}
