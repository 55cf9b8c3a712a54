import AttestRules
import TestSupport
import Testing

@testable import AttestStore

/// Registers of more people than are read at a time, with random records, read newest first by the scheduler's sweep and in
/// order of entry by the other.
@Suite struct ReminderSweepTests {
  private static let today = Day("2026-03-02")!
  private static let codes = [SubjectCode("POL")!, SubjectCode("COURSE")!, SubjectCode("OTHER")!]

  private let scratch: ScratchRegister
  private let store: Store

  init() throws {
    scratch = try ScratchRegister()
    store = try scratch.open()
  }

  /// People whose numbers begin like each other's, some without records and some with many, not in order of their days.
  private func fill(_ people: Int, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let start = Self.today.adding(days: -800)
    _ = try store.change(.peopleImport, by: ScratchRegister.actor, at: ScratchRegister.start + 1) { change in
      for (place, code) in Self.codes.enumerated() {
        let id = Int64(place + 1)
        try change.put(SubjectRow(id: id, code: code, sort: place == 1 ? .course : .policy, title: "\(code)"))
        for (place, isMaterial) in [true, false, true].enumerated() {
          let day = start.adding(days: place * 200)
          let version = Version(
            label: VersionLabel("V\(place)")!, published: day, effective: day, isMaterial: isMaterial)
          try change.put(
            VersionRow(subject: id, place: place, version: version, summary: nil, minutes: 1, passMark: nil))
        }
      }
      for number in Set((0..<people).map { _ in Int.random(in: 0..<people * 20, using: &random) }) {
        let person = PersonNumber("P\(number)")!
        try change.about(person)
        try change.put(PersonRow(number: person, givenName: "A", familyName: "B", email: number % 3 == 0 ? nil : "a"))
        try change.put(
          AppointmentRow(
            person: person, site: SiteCode("S")!, category: .staff, post: "", days: DayRange(first: start, last: nil)))
        for item in 0..<Int32.random(in: 0...5, using: &random) {
          var record = RecordRow(
            person: person, number: RecordNumber(entry: change.entry, item: item + 1),
            subject: Int64.random(in: 1...3, using: &random), version: Int.random(in: 0...2, using: &random),
            day: Self.today.adding(days: -Int.random(in: -3...790, using: &random)),
            satisfies: Int.random(in: 0...4, using: &random) > 0, evidence: .paper)
          if Int.random(in: 0...5, using: &random) == 0 { record.voided = Self.today.adding(days: -1) }
          try change.put(record)
        }
      }
    }
  }

  private static var quiet: QuietRecords {
    let day = today.adding(days: -700)
    let requirements = codes.prefix(2).map { code in
      Requirement(
        code: RequirementCode("\(code)")!, subject: code, audience: Audience(), days: DayRange(first: day, last: nil),
        renewal: .rolling(months: 18))
    }
    let versions = [true, false, true].enumerated().map { place, isMaterial in
      let day = today.adding(days: -800 + place * 200)
      return Version(label: VersionLabel("V\(place)")!, published: day, effective: day, isMaterial: isMaterial)
    }
    let rulebook = Rulebook(
      requirements: requirements,
      histories: Dictionary(uniqueKeysWithValues: codes.map { ($0, VersionHistory(versions)) }))
    return QuietRecords(rulebook, in: [ReminderRun(on: today, calendar: WorkingCalendar())])
  }

  private func isQuiet(_ file: PersonFile) -> Bool {
    var met: UInt64 = 0
    for record in file.records where record.satisfies && Self.quiet.counts(day: record.day, voided: record.voided) {
      for bar in Self.quiet.bars where bar.subject == record.subject && bar.version == record.version {
        if record.day >= bar.firstDay { met |= bar.requirement }
      }
    }
    return met == Self.quiet.all
  }

  /// What a sweep meets, a line a person.
  private func met(_ sweep: ReminderSweep) throws -> [String] {
    var lines: [String] = []
    while let next = try sweep.next() { lines.append(Self.line(next.file, next.hasAddress)) }
    return lines
  }

  private static func line(_ file: PersonFile, _ hasAddress: Bool) -> String {
    let records = file.records.map {
      "\($0.subject) \($0.version) \($0.day) \($0.satisfies) \($0.voided?.description ?? "")"
    }
    return "\(file.number) \(hasAddress) \(file.appointments.count) \(records)"
  }

  /// The same of everybody from the other sweep.
  private func everybody() throws -> [(file: PersonFile, line: String)] {
    var people: [(PersonFile, String)] = []
    let sweep = try PeopleSweep(store)
    while let (person, file) = try sweep.next() { people.append((file, Self.line(file, person.email != nil))) }
    return people
  }

  @Test(arguments: [0, 1, 7, 5000]) func `everybody is met in order, with their records in order of entry`(
    people: Int
  ) throws {
    try fill(people, seed: 1)
    let everybody = try everybody()
    #expect(try met(ReminderSweep(store) { !$0.isEmpty }) == everybody.map(\.line))
    for (file, line) in everybody.prefix(50) {
      #expect(try met(ReminderSweep(store, only: file.number) { !$0.isEmpty }) == [line])
    }
  }

  @Test func `of whom there is nothing to say is left out, unless they are wanted`() throws {
    try fill(5000, seed: 2)
    let everybody = try everybody()
    let quiet = everybody.filter { isQuiet($0.file) }.map(\.file.number)
    let wanted = Set(quiet.enumerated().filter { $0.offset % 40 == 0 }.map(\.element) + [PersonNumber("P1x")!])
    let expected = everybody.filter { !isQuiet($0.file) || wanted.contains($0.file.number) }.map(\.line)
    #expect(quiet.count > 100 && expected.count > 1000)
    #expect(try met(ReminderSweep(store, unless: Self.quiet, or: wanted) { !$0.isEmpty }) == expected)
  }

  @Test func `two sweeps that go on in turn meet everybody once`() throws {
    try fill(7000, seed: 3)
    let sweeps = try [ReminderSweep(store) { _ in true }, ReminderSweep(store) { _ in true }]
    var (met, last, turn): ([PersonNumber], PersonNumber?, Int) = ([], nil, 0)
    repeat {
      last = try sweeps[turn % 2].begin(after: last)
      while let next = try sweeps[turn % 2].nextOfStretch() { met.append(next.person) }
      turn += 1
    } while last != nil
    #expect(turn > 3)
    #expect(try met == everybody().map(\.file.number))
  }
}
