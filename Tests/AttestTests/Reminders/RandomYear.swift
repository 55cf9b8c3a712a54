import AttestRules
import Foundation
import TestSupport

@testable import Attest

/// A small school through a year in which the scheduler is off now and then, people come, read, go on leave and leave,
/// sendmail fails, and things happen between deciding and sending.
final class RandomYear {
  let fixture: ReminderFixture
  private(set) var today = day("2025-09-01")
  private var random: SeededGenerator
  private var next = 1
  private let people = 7

  init(seed: Int) throws {
    random = SeededGenerator(seed: UInt64(seed))
    fixture = try ReminderFixture(
      on: "2025-09-01",
      requirements: [
        Written.requirement(), Written.requirement("ONCE", from: "2026-01-05", months: 6, gates: false),
      ],
      [
        "\"closures\": [{\"from\": \"2025-12-20\", \"to\": \"2026-01-04\", \"name\": \"Christmas\"}]"
      ])
    try fixture.publish(owner: "P1", review: "2026-02-01")
    for _ in 0..<people { try join() }
    try fixture.grant(.slt, to: "P2")
  }

  private func join() throws {
    let number = "P\(next)"
    next += 1
    try fixture.add(
      number, from: "\(today)", email: once(in: 5) ? nil : "", login: once(in: 4) ? nil : "",
      manager: once(in: 2) ? "P\(random.number(1...people))" : nil)
  }

  private func once(in count: Int) -> Bool { random.number(1...count) == 1 }

  /// Goes on by a day, or by weeks; whether the scheduler then runs.
  func advance() throws {
    today = today.adding(days: once(in: 6) ? random.number(8...30) : random.number(1...3))
    fixture.move(to: "\(today)")
    for _ in 0..<random.number(0...2) { try happen() }
    try fixture.answer(once(in: 5) ? 75 : once(in: 9) ? 65 : 0)
  }

  /// Something happens to somebody.
  func happen() throws {
    let number = "P\(random.number(1...next - 1))"
    switch random.number(1...8) {
    case 1...4: try fixture.acknowledge(number, on: "\(today)")
    case 5: try fixture.absent(number, "\(today)", "\(today.adding(days: random.number(1...40)))")
    case 6: try join()
    case 7 where number != "P1": try leave(number)
    default: break
    }
  }

  private func leave(_ number: String) throws {
    let register = try fixture.register
    _ = try register.change(.personLeave) { change in
      for var row in try register.store.dossier(of: PersonNumber(number)!)?.appointments ?? []
      where row.days.first < today {
        row.days = DayRange(first: row.days.first, last: today.eve)
        try change.put(row)
      }
    }
  }

  /// Whether somebody is there and lacks something on the day.
  func isDue(_ person: PersonNumber, _ code: String, in register: Register) throws -> Bool {
    guard let dossier = try register.store.dossier(of: person) else { return false }
    let status = try register.status(of: dossier.person)
    guard status.file.presence(on: today) == .active else { return false }
    return status.standings.contains {
      $0.code.text == code && $0.status != .notRequired && $0.status != .exempt
    }
  }

  /// Everybody who is late with something, active, and can be mailed, with the due day.
  func late(in register: Register) throws -> [(person: PersonNumber, code: String, due: Day)] {
    var late: [(PersonNumber, String, Day)] = []
    try register.forEachStatus { status in
      guard status.file.presence(on: today) == .active, status.person.mailAddress != nil else { return }
      for standing in status.standings {
        guard case .overdue = standing.status, let due = standing.dueDay?.day else { continue }
        late.append((status.person.number, standing.code.text, due))
      }
    }
    return late
  }
}

extension SeededGenerator {
  fileprivate mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
