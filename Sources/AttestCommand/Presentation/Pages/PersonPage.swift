import Attest
import AttestRules
import AttestStore

/// All that is kept about one person, for people to read.
struct PersonPage {
  /// The person.
  let dossier: PersonDossier
  /// What their records are for.
  let labels: RecordLabels
  /// The day on which they are there, or not.
  let day: Day

  /// The page.
  var lines: [Line] {
    heading + section("Appointments", dossier.appointments) { "\($0.words)" }
      + section("Absences", dossier.absences) { "\($0.days.words)\($0.sort.map { ", \($0)" } ?? "")" }
      + section("Records", dossier.records, record)
      + section("Exemptions", dossier.exemptions) {
        "\($0.exemption.requirement), \($0.exemption.days.words): \($0.reason) (granted by \($0.grantedBy))"
      }
  }

  private var heading: [Line] {
    let person = dossier.person
    let file = PersonFile(
      number: person.number, appointments: dossier.appointments.map(\.appointment),
      absences: dossier.absences.map(\.days))
    return [
      "\(person.fullName, .heading), number \(person.number): \(file.presence(on: day)) on \(day)",
      "E-mail: \(person.email ?? "none")", "Login: \(person.login ?? "none")",
    ]
  }

  private func record(_ row: RecordRow) -> Line {
    var line: Line = "\(row.number): \(labels.words(for: row)), \(row.day), \(row.evidence)"
    if let reference = row.reference { line = line + ", “\(reference)”" }
    if let recorder = row.recordedBy { line = line + ", recorded by \(recorder)" }
    if let note = row.note { line = line + ", note “\(note)”" }
    if let voided = row.voided {
      line = line + ", \("void", .red) from \(voided): \(row.voidReason ?? "") (\(row.voidedBy ?? ""))"
    }
    return line
  }

  private func section<Item>(_ title: String, _ items: [Item], _ line: (Item) -> Line) -> [Line] {
    guard !items.isEmpty else { return [] }
    return [.empty, title.heading] + items.map { ("  " + line($0)).hanging(4) }
  }
}

extension AppointmentRow {
  /// Such as `staff at HOLLIN, 2024-09-01 to 2025-08-31, Teacher, Science, post T12, manager 1001`.
  var words: String {
    var parts = ["\(category) at \(site)", days.words]
    parts += [jobTitle, department].compactMap { $0 }
    if !post.isEmpty { parts.append("post \(post)") }
    if let manager { parts.append("manager \(manager)") }
    return parts.joined(separator: ", ")
  }
}
