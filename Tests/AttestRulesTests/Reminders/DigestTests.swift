import AttestRules
import Testing

/// Section 9: who else is told of somebody late.
///
/// Boss manages Ann and Bob; Head has the SLT role.
@Suite struct DigestTests {
  static let head = PersonNumber(stored: "head")
  static let boss = PersonNumber(stored: "boss")

  /// Somebody whose R was due on 2026-09-01, with this manager.
  static func late(_ number: String, manager: PersonNumber?) throws -> ReminderSubject {
    var file = PersonFile(number: PersonNumber(stored: number))
    let days = try DayRange(reading: "2026-08-18..")
    file.appointments = [
      Appointment(category: .staff, site: SiteCode(stored: "S1"), days: days, manager: manager)
    ]
    return ReminderSubject(file: file, hasAddress: true)
  }

  /// The digests of a day, as `recipient: people`, and who nobody could be told of.
  static func digests(
    _ people: [ReminderSubject], on day: String, active: Set<PersonNumber>,
    digestedToday: Set<PersonNumber> = []
  ) throws -> [String] {
    let run = ReminderRun(
      on: try Day(reading: day), calendar: WorkingCalendar(), slt: [head], digestedToday: digestedToday)
    let plan = try Arrangement("").rulebook.dayPlan(for: people, in: run, isActive: active.contains)
    return plan.digests.map { "\($0.recipient): \($0.items.map(\.person.text).joined(separator: " "))" }
      + plan.untold.map { "untold: \($0.person)" }
  }

  @Test(arguments: [
    ("2026-09-07", []), ("2026-09-08", ["boss: ann bob"]),
    ("2026-09-15", ["boss: ann bob", "head: ann bob"]),
  ])
  func `managers are told from 7 days on, the SLT from 14`(day: String, expected: [String]) throws {
    let people = [try Self.late("bob", manager: Self.boss), try Self.late("ann", manager: Self.boss)]
    #expect(try Self.digests(people, on: day, active: [Self.boss, Self.head]) == expected)
  }

  @Test func `the SLT is told at 7 days where no manager is active`() throws {
    let people = [try Self.late("ann", manager: Self.boss), try Self.late("bob", manager: nil)]
    #expect(try Self.digests(people, on: "2026-09-08", active: [Self.head]) == ["head: ann bob"])
  }

  @Test func `nobody is told of themselves`() throws {
    let people = [try Self.late("head", manager: Self.head), try Self.late("ann", manager: nil)]
    let told = try Self.digests(people, on: "2026-09-15", active: [Self.head])
    #expect(told == ["head: ann", "untold: head"])
  }

  @Test func `what nobody can be told of is named`() throws {
    let people = [try Self.late("ann", manager: Self.boss)]
    #expect(try Self.digests(people, on: "2026-09-08", active: []) == ["untold: ann"])
  }

  @Test func `somebody who had a digest today gets no second one, and the item waits`() throws {
    let people = [try Self.late("ann", manager: Self.boss)]
    let active: Set = [Self.boss, Self.head]
    #expect(try Self.digests(people, on: "2026-09-08", active: active, digestedToday: [Self.boss]) == [])
    #expect(try Self.digests(people, on: "2026-09-09", active: active) == ["boss: ann"])
  }
}
