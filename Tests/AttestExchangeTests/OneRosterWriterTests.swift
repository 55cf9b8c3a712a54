import AttestRules
import Foundation
import Testing

@testable import AttestExchange

@Suite("OneRoster 1.2, written")
struct OneRosterWriterTests {
  /// A folder as it was written, in memory and on the disk.
  private final class Written {
    let folder: URL
    var files: [String: WholeFile] = [:]

    init(_ people: [OneRosterWriter.Person], _ appointments: [(String, OneRosterWriter.Appointment)]) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "oneroster-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      var sinks: [String: MemorySink] = [:]
      let writer = try OneRosterWriter { name in
        let sink = MemorySink()
        sinks[name] = sink
        return sink
      }
      for site in Set(appointments.map(\.1.site)).sorted() {
        try writer.organisation(code: site, name: "\(site), the")
      }
      for person in people { try writer.person(person) }
      for (number, appointment) in appointments { try writer.appointment(appointment, of: number) }
      try writer.finish()
      #expect(Set(sinks.keys) == Set(OneRosterWriter.files))
      for (name, sink) in sinks {
        try Data(sink.bytes).write(to: folder.appending(path: name))
        files[name] = try WholeFile(sink.bytes)
      }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The rows that come of it, each with its cells joined.
    func rows() throws -> [String] {
      let reader = try RosterReader(Input(path: folder.path))
      var rows: [String] = []
      try reader.forEach({ row in rows.append(cells(row).joined(separator: "|")) })
      #expect(reader.problems.first == [])
      return rows
    }

    /// The cells of a column of a file, the header left out.
    func column(_ name: String, of file: String) throws -> [String] {
      let rows = try #require(files[file]).rows
      let index = try #require(rows[0].firstIndex(of: name))
      return rows.dropFirst().map { $0[index] }
    }
  }

  private static var people: [OneRosterWriter.Person] {
    [
      .init(
        number: "P1", givenName: "=Siân", familyName: "O\"Neill", email: "s@x.uk", login: "sian", site: "S1"),
      .init(number: "P2", givenName: "Łukasz, Ŵyn 👩🏽‍🏫", familyName: "", email: "", login: "", site: "S2"),
      .init(number: "P3", givenName: "'=x", familyName: "'t Hooft", email: "", login: "P3", site: "S1"),
    ]
  }

  private static var appointments: [(String, OneRosterWriter.Appointment)] {
    var teacher = OneRosterWriter.Appointment(
      category: .staff, site: "S1", start: Day("2024-02-29"), end: Day("2025-08-31"))
    (teacher.jobTitle, teacher.department, teacher.post, teacher.lineManager) = ("=Head", "Art", "7", "P3")
    var returned = OneRosterWriter.Appointment(category: .staff, site: "S1", start: Day("2026-01-05"), end: nil)
    returned.post = "8"
    let governor = OneRosterWriter.Appointment(
      category: .governor, site: "S1", start: nil, end: Day("2026-08-31"))
    let volunteer = OneRosterWriter.Appointment(
      category: .volunteer, site: "S2", start: Day("2024-09-01"), end: nil)
    return [("P1", teacher), ("P1", returned), ("P1", governor), ("P2", volunteer), ("P3", volunteer)]
  }

  @Test(
    "the folder comes in again as it went out: logins that are missing, posts, titles, managers, both of two spells")
  func roundTrip() throws {
    #expect(
      try Written(Self.people, Self.appointments).rows() == [
        "P1|=Siân|O\"Neill|s@x.uk|sian|staff|S1|Art|=Head|7|P3|2024-02-29|2025-08-31",
        "P1|=Siân|O\"Neill|s@x.uk|sian|staff|S1|||8||2026-01-05|",
        "P1|=Siân|O\"Neill|s@x.uk|sian|governor|S1||||||2026-08-31",
        "P2|Łukasz, Ŵyn 👩🏽‍🏫|-|||volunteer|S2|||||2024-09-01|",
        "P3|'=x|'t Hooft||P3|volunteer|S2|||||2024-09-01|",
      ])
  }

  @Test("every file is what OneRoster 1.2 asks for: headers in order, needed cells filled, words and days of its own")
  func valid() throws {
    let written = try Written(Self.people, Self.appointments)
    for (name, expected) in Self.headers {
      let header = try #require(written.files[name]).rows[0]
      #expect(Array(header.prefix(expected.count)) == expected, "\(name)")
      #expect(header.dropFirst(expected.count).allSatisfy { $0.hasPrefix("metadata.") }, "\(name)")
      #expect(Set(header).count == header.count, "\(name)")
    }
    for (name, columns) in Self.needed {
      for column in columns {
        #expect(try written.column(column, of: name).allSatisfy { !$0.isEmpty }, "\(name) \(column)")
      }
    }
    let users = try written.column("sourcedId", of: "users.csv")
    let organisations = try written.column("sourcedId", of: "orgs.csv")
    for name in ["users.csv", "roles.csv", "orgs.csv"] {
      let ids = try written.column("sourcedId", of: name)
      #expect(Set(ids).count == ids.count && !ids.isEmpty, "\(name)")
      // In bulk both stay blank.
      #expect(try written.column("status", of: name).allSatisfy(\.isEmpty))
      #expect(try written.column("dateLastModified", of: name).allSatisfy(\.isEmpty))
    }
    #expect(try written.column("enabledUser", of: "users.csv").allSatisfy { $0 == "true" })
    #expect(try written.column("primaryOrgSourcedId", of: "users.csv").allSatisfy(organisations.contains))
    #expect(try written.column("userSourcedId", of: "roles.csv").allSatisfy(users.contains))
    #expect(try written.column("orgSourcedId", of: "roles.csv").allSatisfy(organisations.contains))
    #expect(try written.column("roleType", of: "roles.csv").allSatisfy { ["primary", "secondary"].contains($0) })
    #expect(try written.column("role", of: "roles.csv").allSatisfy { $0.hasPrefix("ext:") })
    for column in ["beginDate", "endDate"] {
      #expect(try written.column(column, of: "roles.csv").allSatisfy { $0.isEmpty || Day($0) != nil })
    }
    #expect(try written.column("type", of: "orgs.csv").allSatisfy { $0 == "school" })
    let manifest = try #require(written.files["manifest.csv"]).rows
    #expect(manifest.contains(["manifest.version", "1.0"]) && manifest.contains(["oneroster.version", "1.2"]))
    #expect(manifest.filter { $0[1] == "bulk" }.map { $0[0] } == ["file.orgs", "file.roles", "file.users"])
    #expect(manifest.filter { $0[1] == "absent" }.count == 18)
  }

  @Test("a line break in a cell, which OneRoster does not allow, becomes a space")
  func lineBreaks() throws {
    let written = try Written(
      [.init(number: "P1", givenName: "Jo\nAnn", familyName: "A\r\nB", email: "", login: "", site: "S1")],
      [("P1", .init(category: .staff, site: "S1", start: nil, end: nil))])
    #expect(try written.column("givenName", of: "users.csv") == ["Jo Ann"])
    #expect(try written.column("familyName", of: "users.csv") == ["A  B"])
  }

  /// The columns of OneRoster 1.2 in their order; only `metadata.` columns may follow.
  private static let headers = [
    "manifest.csv": ["propertyName", "value"],
    "orgs.csv": ["sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId"],
    "users.csv": [
      "sourcedId", "status", "dateLastModified", "enabledUser", "username", "userIds", "givenName", "familyName",
      "middleName", "identifier", "email", "sms", "phone", "agentSourcedIds", "grades", "password",
      "userMasterIdentifier", "resourceSourcedIds", "preferredGivenName", "preferredMiddleName",
      "preferredFamilyName", "primaryOrgSourcedId", "pronouns",
    ],
    "roles.csv": [
      "sourcedId", "status", "dateLastModified", "userSourcedId", "roleType", "role", "beginDate", "endDate",
      "orgSourcedId", "userProfileSourcedId",
    ],
  ]

  /// The cells that no row may leave empty.
  private static let needed = [
    "manifest.csv": ["propertyName", "value"],
    "orgs.csv": ["sourcedId", "name", "type"],
    "users.csv": ["sourcedId", "enabledUser", "username", "givenName", "familyName"],
    "roles.csv": ["sourcedId", "userSourcedId", "roleType", "role", "orgSourcedId"],
  ]
}
