import AttestRules
import AttestStore
import Testing

@testable import Attest

@Suite struct LogTests {
  @Test func `a log of some sites or categories has what is about their people, whoever was told`() throws {
    let fixture = try ReminderFixture(on: "2025-09-22", ["\"heads\": {\"to\": [\"clerk@outside.example\"]}"])
    try fixture.publish()
    try fixture.add("M1")
    try fixture.acknowledge("M1", on: "2025-09-10")
    for number in ["P1", "P2"] { try fixture.add(number, manager: "M1") }
    _ = try fixture.register.change(.peopleImport) { change in
      let person = try #require(PersonNumber("P2"))
      try change.about(person)
      try change.put(
        AppointmentRow(
          person: person, site: try #require(SiteCode("S2")), category: .governor, post: "",
          days: DayRange(first: day("2025-01-01"), last: nil)))
    }
    try fixture.run()
    func log(_ filter: PeopleFilter, on day: Day? = nil) throws -> [String] {
      try fixture.register.reminderLog(in: filter, on: day).map { "\($0.person?.text ?? "-") to \($0.recipient)" }
    }
    let governors = PeopleFilter(categories: [.governor])
    #expect(try log(.everybody).count == 5)
    #expect(try log(governors) == ["P2 to M1", "P2 to P2"])
    #expect(try log(PeopleFilter(sites: [try #require(SiteCode("S2"))])) == ["P2 to M1", "P2 to P2"])
    #expect(try log(governors, on: day("2024-12-31")).isEmpty)
  }
}
