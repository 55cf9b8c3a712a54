import Attest
import AttestExchange
import AttestStore

/// People as the files of a OneRoster folder.
enum OneRosterExport {
  /// Writes the files into a folder, which is made when it is not there; each of them whole or not at all.
  ///
  /// - Throws: ``Nobody`` when no row would be in them, which OneRoster does not allow.
  static func write(_ scope: ExportScope, to folder: String) throws {
    Platform.makeFolder(folder)
    var files: [ReplacingFile] = []
    let writer = try OneRosterWriter { name in
      let file = try ReplacingFile("\(folder)/\(name)")
      files.append(file)
      return file
    }
    var sites: Set<String> = []
    try scope.forEachDossier { dossier in
      guard let first = dossier.appointments.first else { return }
      let person = dossier.person
      try writer.person(
        .init(
          number: person.number.text, givenName: person.givenName, familyName: person.familyName,
          email: person.email ?? "", login: person.login ?? "", site: first.site.text))
      for row in dossier.appointments {
        if sites.insert(row.site.text).inserted {
          try writer.organisation(code: row.site.text, name: row.site.text)
        }
        try writer.appointment(.init(row), of: person.number.text)
      }
    }
    guard !sites.isEmpty else { throw Nobody() }
    try writer.finish()
    for file in files { try file.finish() }
  }

  /// There is nobody to write.
  struct Nobody: Error, Explained {
    var failure: Failure { Failure(.notFound, "There is nobody with an appointment to export.") }
  }
}

extension OneRosterWriter.Appointment {
  /// A stored appointment.
  fileprivate init(_ row: AppointmentRow) {
    self.init(category: row.category, site: row.site.text, start: row.days.first, end: row.days.last)
    post = row.post
    department = row.department ?? ""
    jobTitle = row.jobTitle ?? ""
    lineManager = row.manager?.text ?? ""
  }
}
