import Attest
import Foundation
import Testing

@testable import AttestCommand

/// Subject access, retention and erasing as they are typed; today is 21 September 2026.
@Suite struct PrivacyCommandTests {
  /// A school that Bob Baker, 1002, left on a last day.
  private static func school(leftOn last: String) throws -> RegisterFixture {
    let fixture = try RegisterFixture()
    try #require(fixture.run("people leave 1002 --last \(last)", as: "hr").code == .done)
    return fixture
  }

  @Test func `everybody gets what is held about them, hr about anybody, and nobody else about others`() throws {
    let fixture = try RegisterFixture()
    #expect(fixture.run("subject-access", as: "bob").output.contains("given name Bob"))
    #expect(fixture.run("subject-access 1002", as: "bob").code == .done)
    #expect(fixture.run("subject-access 1002", as: "hr").code == .done)
    for login in ["ann", "slt", "administrator", "auditor", "stranger"] {
      for person in ["1002", "bob", "nobody-at-all"] {
        let outcome = fixture.run("subject-access \(person)", as: login)
        #expect(outcome.code == .notPermitted && !outcome.output.contains("Baker"), "\(login)")
      }
    }
    #expect(fixture.run("subject-access", as: "hr").code == .notPermitted)
  }

  @Test func `for programs there is a row a value, in CSV and in JSON`() throws {
    let fixture = try RegisterFixture()
    let csv = fixture.run("subject-access 1001 --csv", as: "hr").output
    #expect(csv.hasPrefix("table,entry,action,row,column,value\n"))
    #expect(csv.contains(",family_name,Able\n") && csv.contains("audit,5,,"))
    let json = fixture.run("subject-access 1001 --json", as: "hr").output
    let rows = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(rows.count == csv.split(separator: "\n").count - 1)
    #expect(rows.contains { $0["column"] as? String == "family_name" && $0["value"] as? String == "Able" })
  }

  @Test(arguments: [
    ("2020-09-20", ExitCode.done), ("2020-09-21", .badData), ("2020-09-22", .badData), ("2027-01-01", .badData),
  ])
  func `somebody may be erased from the day after six years on`(last: String, code: ExitCode) throws {
    let fixture = try Self.school(leftOn: last)
    let outcome = fixture.run("erase 1002 --yes", as: "hr")
    #expect(outcome.code == code, "\(outcome.errors)")
    if last == "2020-09-21" { #expect(outcome.errors.contains("It may be done from 2026-09-22 on.")) }
    #expect(fixture.run("people show 1002", as: "hr").output.contains("Baker") == (code != .done))
  }

  @Test func `who is due is listed, and the exit code says whether somebody is`() throws {
    let fixture = try Self.school(leftOn: "2020-09-21")
    #expect(fixture.run("retention", as: "hr").code == .done)
    let outcome = fixture.run("retention --on 2026-09-22 --csv", as: "hr")
    #expect(outcome.code == .no)
    #expect(
      outcome.output
        == "person_number,given_name,family_name,left,erase_from\n1002,Bob,Baker,2020-09-21,2026-09-22\n")
  }

  @Test func `the configuration says how long people are kept`() throws {
    let fixture = try Self.school(leftOn: "2025-09-01")
    #expect(fixture.run("retention", as: "hr").code == .done)
    try fixture.write(
      #"{"name": "School", "retention": {"years": 1}, "requirements": [{"code": "READ", "policy": "P", "#
        + #""from": "2024-09-02", "months": 12, "renewal": "rolling", "gates": true}]}"#, to: "organisation.json")
    #expect(fixture.run("configure --yes", as: "administrator").output.contains("retention.years: 6 → 1"))
    #expect(fixture.run("retention", as: "hr").code == .no)
    #expect(fixture.run("erase 1002 --yes", as: "hr").code == .done)
  }

  @Test func `without a terminal nothing is erased unasked, and a dry run erases nothing`() throws {
    let fixture = try Self.school(leftOn: "2019-09-30")
    #expect(fixture.run("erase 1002", as: "hr").code == .usage)
    #expect(fixture.run("erase 1002 --dry-run", as: "hr").output.contains("given name, family name and login"))
    #expect(fixture.run("people show 1002", as: "hr").output.contains("Bob Baker"))
  }

  @Test func `roles do not come alive again when their holder is erased`() throws {
    let fixture = try Self.school(leftOn: "2019-09-30")
    fixture.run("role grant auditor bob", as: "administrator")
    #expect(fixture.run("audit head", as: "bob").code == .notPermitted)
    #expect(fixture.run("erase 1002 --yes", as: "hr").code == .done)
    #expect(fixture.run("audit head", as: "bob").code == .notPermitted)
    #expect(fixture.run("audit verify", as: "auditor").code == .done)
  }

  @Test func `what goes out leaves the erased out, and comes in again`() throws {
    let fixture = try Self.school(leftOn: "2019-09-30")
    fixture.run("record 1002 P --label V1 --done 2024-09-03 --witnessed", as: "hr")
    let status = fixture.run("status 1002 --on 2019-09-15 --csv", as: "hr").output
    #expect(fixture.run("erase 1002 --yes", as: "hr").code == .done)
    for table in ["people", "absences", "attestations", "completions"] {
      let csv = fixture.run("export \(table)", as: "hr").output
      #expect(!csv.contains("1002"), "\(table)")
      try fixture.write(csv, to: "\(table).csv")
    }
    #expect(
      fixture.run("status 1002 --on 2019-09-15 --csv", as: "hr").output == status.replacing("Bob,Baker", with: ","))
    let again = fixture.run("people import \(fixture.folder)/people.csv", as: "hr")
    #expect(again.output.contains("nothing changes"))
  }

  @Test func `a roster does not bring a name back, unless the person is back`() throws {
    let fixture = try Self.school(leftOn: "2019-09-30")
    #expect(fixture.run("erase 1002 --yes", as: "hr").code == .done)
    let header = "person_number,given_name,family_name,login,category,site,start,end\n"
    try fixture.write("\(header)1002,Bob,Baker,bob,staff,S,2019-09-01,2019-09-30\n", to: "old.csv")
    let old = fixture.run("people import \(fixture.folder)/old.csv", as: "hr")
    #expect(old.code == .done && old.errors.contains("1002 was erased, and by this file they are not back"))
    #expect(!fixture.run("people list --all", as: "hr").output.contains("Baker"))
    try fixture.write("\(header)1002,Bob,Baker,bob,staff,S,2026-09-01,\n", to: "new.csv")
    let new = fixture.run("people import \(fixture.folder)/new.csv", as: "hr")
    #expect(new.code == .done && new.errors.contains("1002 was erased and is back"))
    #expect(fixture.run("people show 1002", as: "hr").output.contains("Bob Baker"))
    #expect(fixture.run("audit verify", as: "auditor").code == .done)
  }

  @Test(arguments: ["record 1002 P --label V1 --done 2024-09-03 --witnessed", "people absent 1002 --from 2026-09-01"])
  func `nothing more is recorded about somebody who was erased`(line: String) throws {
    let fixture = try Self.school(leftOn: "2019-09-30")
    #expect(fixture.run("erase 1002 --yes", as: "hr").code == .done)
    let outcome = fixture.run(line, as: "hr")
    #expect(outcome.code == .badData && outcome.errors.contains("Number 1002 is that of somebody who was erased"))
  }
}
