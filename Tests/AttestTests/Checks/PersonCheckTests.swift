import AttestRules
import AttestStore
import Testing

@testable import Attest

/// What is wrong with people's appointments and records, and what only looks like it.
@Suite struct PersonCheckTests {
  private static func appointment(_ first: String, _ last: String?, post: String = "") -> AppointmentRow {
    AppointmentRow(
      person: PersonNumber("1")!, site: SiteCode("S")!, category: .staff, post: post,
      days: DayRange(first: day(first), last: last.map { day($0) }))
  }

  private static func problems(_ rows: AppointmentRow...) -> [String] {
    PersonCheckup.findings(in: rows).map(\.problem)
  }

  @Test func `an appointment may begin on the day after the last one ended, and others beside it`() {
    #expect(
      Self.problems(
        Self.appointment("2024-09-01", nil), Self.appointment("2020-09-01", "2024-08-31"),
        Self.appointment("2021-09-01", nil, post: "P1")
      ).isEmpty)
  }

  @Test func `one day in two appointments of one kind is one too many`() {
    #expect(
      Self.problems(Self.appointment("2024-08-31", nil), Self.appointment("2020-09-01", "2024-08-31")) == [
        "overlaps the one from 2020-09-01"
      ])
    #expect(Self.problems(Self.appointment("2024-08-31", "2024-08-30")) == ["ends before it begins"])
  }

  @Test func `a name may have the end of a line in it, as a roster may bring it, and an e-mail not`() {
    var person = PersonRow(number: PersonNumber("1")!, givenName: "Ann\r\nLouise", familyName: "Lee\nFox")
    #expect(PersonCheckup.findings(in: person).isEmpty)
    person.email = "a@b.example\nBcc: c@d.example"
    #expect(PersonCheckup.findings(in: person).count == 1)
    person = PersonRow(number: PersonNumber("1")!, givenName: "Ann\u{1B}[2J", familyName: "Lee")
    #expect(PersonCheckup.findings(in: person).count == 1)
  }

  private static let policy = CatalogueEntry(
    subject: SubjectRow(id: 1, code: SubjectCode("POL")!, sort: .policy, title: "Policy"),
    versions: [
      VersionRow(
        subject: 1, place: 0,
        version: Version(
          label: VersionLabel("V1")!, published: day("2026-01-10"), effective: day("2026-02-01"), isMaterial: true),
        summary: nil, minutes: 5, passMark: nil)
    ])

  private static func record(_ made: String, _ evidence: Evidence, _ edit: (inout RecordRow) -> Void = { _ in })
    -> RecordRow
  {
    var row = RecordRow(
      person: PersonNumber("1")!, number: RecordNumber(entry: 9), subject: 1, version: 0, day: day(made),
      satisfies: true, evidence: evidence)
    edit(&row)
    return row
  }

  private static func problems(_ record: RecordRow, at instant: String = "2026-03-01", _ kind: EntryKind) -> [String] {
    let noon = SetClock.noon(of: day(instant))
    return RecordCheckup.problems(
      record, in: policy, entry: EntryLookup.Entry(number: 9, at: noon, kind: kind.rawValue))
  }

  @Test func `a record may be made in the notice period, and entered on the day or later`() {
    #expect(Self.problems(Self.record("2026-01-10", .prompt), at: "2026-01-10", .acknowledge).isEmpty)
    #expect(Self.problems(Self.record("2026-01-10", .witnessed) { $0.recordedBy = "pat" }, .recordFor).isEmpty)
  }

  @Test func `a record from before the version was published, or from after it was entered, is found`() {
    #expect(Self.problems(Self.record("2026-01-09", .prompt), .acknowledge).count == 1)
    #expect(
      Self.problems(Self.record("2026-03-03", .prompt), .acknowledge) == [
        "was made on 2026-03-03, after it was entered"
      ])
  }

  @Test func `evidence that the entry cannot have given is found`() {
    #expect(
      Self.problems(Self.record("2026-02-01", .prompt), .attestationsImport) == [
        "has evidence prompt, and came in by “attestations.import”"
      ])
  }

  @Test func `a sheet without a reference and a void without a reason are found`() {
    let sheet = Self.record("2026-02-01", .paper) { $0.recordedBy = "pat" }
    #expect(Self.problems(sheet, .recordFor).count == 1)
    let void = Self.record("2026-02-01", .prompt) { $0.voided = day("2026-02-02") }
    #expect(Self.problems(void, .acknowledge) == ["is void, and does not say who voided it and why"])
    let early = Self.record("2026-02-01", .prompt) {
      ($0.voided, $0.voidReason, $0.voidedBy) = (day("2026-01-31"), "wrong", "pat")
    }
    #expect(Self.problems(early, .acknowledge) == ["is void from 2026-01-31, before it was made on 2026-02-01"])
  }

  @Test func `somebody may operate an account again from the day they stopped, and not before`() {
    func problems(_ parts: (String, String?)...) -> [String] {
      let account = AccountRow(
        id: 1, nameKey: "x:a", platform: "X", handle: "a", site: SiteCode("S")!, state: .approved)
      let rows = parts.map {
        AccountOperatorRow(
          person: PersonNumber("1")!, account: 1, first: day($0.0), removed: $0.1.map { day($0) })
      }
      return AccountCheckup.operatorProblems(
        in: AccountDossier(account: account, parts: rows, events: [], decided: [], evidence: []))
    }
    #expect(problems(("2026-01-01", "2026-02-01"), ("2026-02-01", nil)).isEmpty)
    #expect(problems(("2026-01-01", "2026-02-02"), ("2026-02-01", nil)).count == 1)
    #expect(problems(("2026-01-01", nil), ("2026-02-01", nil)).count == 1)
    #expect(problems(("2026-02-01", "2026-01-31")).count == 1)
  }
}
