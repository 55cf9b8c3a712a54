import Attest
import AttestExchange
import AttestRules

/// Somebody in the list of people, on the day it is asked for.
struct ListedOnDay {
  /// The person.
  let listed: ListedPerson
  /// The day.
  let day: Day

  /// Their appointments on the day; all of them for somebody who is not there.
  private var appointments: [Appointment] {
    let present = listed.file.appointments.filter { $0.days.contains(day) }
    return present.isEmpty ? listed.file.appointments : present
  }

  /// What they are, without repeats.
  var categories: String { joined(appointments.map(\.category.description)) }

  /// Where, without repeats.
  var sites: String { joined(appointments.map(\.site.text)) }

  private func joined(_ words: [String]) -> String {
    Set(words).sorted().joined(separator: "; ")
  }
}

extension Listing where Item == ListedOnDay {
  /// One line a person.
  static var people: Listing {
    Listing(
      table: AttestExchange.Table(
        name: "people",
        columns: [
          "person_number", "given_name", "family_name", "email", "login", "presence", "categories", "sites",
        ]),
      nothing: "Nobody.",
      columns: [
        .init("Number"), .init("Name"), .init("Presence", overflow: .never), .init("Category"), .init("Site"),
        .init("Login"),
      ],
      record: { item, writer in
        let person = item.listed.person
        try writer.name(person)
        try writer.cell(person.email)
        try writer.cell(person.login)
        try writer.cell(item.listed.presence.description)
        try writer.cell(item.categories)
        try writer.cell(item.sites)
      },
      row: { item in
        let person = item.listed.person
        return [
          "\(person.number)", "\(person.fullName)", "\(item.listed.presence)", "\(item.categories)",
          "\(item.sites)", "\(person.login ?? "")",
        ]
      })
  }
}
