import Attest
import AttestExchange
import AttestStore

/// People as the files of a OneRoster folder.
enum OneRosterExport {
  /// Writes the files into a folder, which is made when it is not there.
  static func write(_ scope: ExportScope, to folder: String) throws {
    Platform.makeFolder(folder)
    let writer = try OneRosterWriter { try NewFile("\(folder)/\($0)") }
    var sites: Set<String> = []
    try scope.forEachDossier { dossier in
      let person = dossier.person
      try writer.person(
        .init(
          number: person.number.text, givenName: person.givenName, familyName: person.familyName,
          email: person.email ?? "", login: person.login ?? "",
          site: dossier.appointments.first?.site.text ?? ""))
      for row in dossier.appointments {
        if sites.insert(row.site.text).inserted {
          try writer.organisation(code: row.site.text, name: row.site.text)
        }
        try writer.appointment(
          person: person.number.text, category: row.category, site: row.site.text, start: row.days.first,
          end: row.days.last)
      }
    }
    try writer.finish()
  }
}
