import AttestExchange
import AttestStore

extension Export {
  /// A row an appointment.
  static let people = Export(table: .people) { request in
    try request.scope.forEachDossier { dossier in
      for row in dossier.appointments {
        try request.writer.appointment(row, of: dossier.person)
      }
      if dossier.appointments.isEmpty {
        request.note("\("Note:", .yellow) \(dossier.person.number) has no appointment, and so no row.")
      }
    }
  }

  /// A row an absence.
  static let absences = Export(table: .absences) { request in
    let writer = request.writer
    try request.scope.forEachDossier { dossier in
      for row in dossier.absences {
        try writer.cell(row.person.text)
        try writer.cell(row.days.first)
        try writer.cell(row.days.last)
        try writer.cell(row.sort)
        try writer.endRow()
      }
    }
  }
}

extension TableWriter {
  /// A row of the table `people`.
  func appointment(_ row: AppointmentRow, of person: PersonRow) throws(WriteError) {
    try name(person)
    try cell(person.email)
    try cell(person.login)
    try cell(row.category.description)
    try cell(row.site.text)
    try cell(row.department)
    try cell(row.jobTitle)
    try cell(row.post.isEmpty ? nil : row.post)
    try cell(row.manager?.text)
    try cell(row.days.first)
    try cell(row.days.last)
    try endRow()
  }
}
