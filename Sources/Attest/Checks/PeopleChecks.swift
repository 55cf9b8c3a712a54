import AttestRules
import AttestStore
import AttestText

extension RegisterCheck {
  /// The people themselves.
  static let people = RegisterCheck(
    "people",
    "everybody has a number, and a name unless they were erased, and their texts are ones that an import takes",
    .person { dossier, _ in PersonCheckup.findings(in: dossier.person) })

  /// Logins (section 2).
  static let logins = RegisterCheck(
    "logins", "no login belongs to two people who are there",
    .register { ground, found in
      for login in try ground.store.sharedContacts().logins {
        let present = try ground.store.owners(of: login).filter { $0.isPresent(on: ground.today) }
        guard present.count > 1 else { continue }
        try found(
          Finding(
            "login \(login)", "belongs to persons \(Wording.all(present.map(\.person.number.text)))",
            "give each their own with “attest people import”: neither can use attest meanwhile"))
      }
    })

  /// Appointments (sections 2 and 10).
  static let appointments = RegisterCheck(
    "appointments",
    "none ends before it begins, and no two at one site, in one category and with one post are on the same day",
    .person { dossier, _ in PersonCheckup.findings(in: dossier.appointments) })

  /// Absences (section 2).
  static let absences = RegisterCheck(
    "absences", "none ends before it begins",
    .person { dossier, _ in
      dossier.absences.filter(\.days.isEmpty).map {
        Finding(
          "person \($0.person), absence from \($0.days.first)", "ends before it begins",
          "give it the right last day with “attest absences import”")
      }
    })
}

enum PersonCheckup {
  /// Names come in with the ends of lines that they have in a cell of a roster.
  private static let name = OutsideText(mostBytes: OutsideText.line.mostBytes, allowsLines: true)

  /// What is wrong with a person's own row.
  static func findings(in person: PersonRow) -> [Finding] {
    var findings: [Finding] = []
    func add(_ problem: String) {
      findings.append(Finding("person \(person.number)", problem, "correct it with “attest people import”"))
    }
    if PersonNumber(person.number.text) == nil { add("has a number that is none") }
    // Erasing takes the name together with the address and the login.
    if person.isErased, person.email != nil || person.login != nil { add("has no name") }
    let texts: [(String, String?, OutsideText)] = [
      ("given name", person.givenName, name), ("family name", person.familyName, name),
      ("e-mail", person.email, .line), ("login", person.login, .line),
    ]
    for (what, text, rule) in texts {
      guard let text else { continue }
      do throws(OutsideTextError) { try rule.check(text) } catch { add("has an unfit \(what): \(error)") }
    }
    if person.email?.isEmpty ?? false { add("has an empty e-mail") }
    if person.login?.isEmpty ?? false { add("has an empty login") }
    return findings
  }

  private struct Place: Hashable {
    let site: SiteCode
    let category: Category
    let post: String
  }

  /// What is wrong with a person's appointments.
  static func findings(in appointments: [AppointmentRow]) -> [Finding] {
    var findings = appointments.filter(\.days.isEmpty).map {
      Finding(place($0), "ends before it begins", "correct it with “attest people import”")
    }
    let places = Dictionary(grouping: appointments.filter { !$0.days.isEmpty }) {
      Place(site: $0.site, category: $0.category, post: $0.post)
    }
    for (_, rows) in places.sorted(by: { place($0.value[0]) < place($1.value[0]) }) where rows.count > 1 {
      let rows = rows.sorted { $0.days.first < $1.days.first }
      for (before, after) in zip(rows, rows.dropFirst()) where !before.days.ended(before: after.days.first) {
        findings.append(
          Finding(
            place(after), "overlaps the one from \(before.days.first)",
            "end that one with “attest people import”, by a row with its start and the right end"))
      }
    }
    return findings
  }

  private static func place(_ row: AppointmentRow) -> String {
    "person \(row.person), \(row.category) at \(row.site) from \(row.days.first)"
  }
}
