import AttestRules
import Testing

/// From when on nobody holds a role.
@Suite struct RoleHoldersTests {
  private let day = Day("2026-09-01")!

  /// Somebody who is there on these days.
  private func person(_ spans: (first: String, last: String?)...) -> PersonFile {
    PersonFile(
      number: PersonNumber("P1")!,
      appointments: spans.map { span in
        Appointment(
          category: .staff, site: SiteCode("S1")!,
          days: DayRange(first: Day(span.first)!, last: span.last.flatMap { Day($0) }))
      })
  }

  @Test func `a role is held for as long as somebody with one of its logins is there`() {
    let stays = person(("2025-01-01", nil))
    let leaves = person(("2025-01-01", "2026-12-31"))
    let hasLeft = person(("2025-01-01", "2026-08-31"))
    #expect(RoleHolders(owners: [[stays], [leaves]]).firstDayWithout(from: day) == nil)
    #expect(RoleHolders(owners: [[hasLeft], [leaves]]).firstDayWithout(from: day) == Day("2027-01-01"))
    #expect(RoleHolders(owners: [[hasLeft, leaves]]).firstDayWithout(from: day) == Day("2027-01-01"))
    #expect(RoleHolders(owners: [[hasLeft]]).firstDayWithout(from: day) == day)
  }

  @Test func `nobody holds it between two appointments, and somebody who is yet to begin does`() {
    let returns = person(("2025-01-01", "2026-10-31"), ("2027-01-01", nil))
    #expect(RoleHolders(owners: [[returns]]).firstDayWithout(from: day) == Day("2026-11-01"))
    #expect(RoleHolders(owners: [[person(("2027-01-01", nil))]]).firstDayWithout(from: day) == nil)
  }

  @Test func `a login that is nobody's in the register keeps it, and without a grant nobody has it`() {
    let leaves = person(("2025-01-01", "2026-12-31"))
    #expect(RoleHolders(owners: [[], [leaves]]).firstDayWithout(from: day) == nil)
    #expect(RoleHolders(owners: []).firstDayWithout(from: day) == day)
  }
}
