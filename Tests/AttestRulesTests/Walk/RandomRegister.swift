import AttestRules
import TestSupport

/// A small register in which everything that the rules speak of happens within a year and a half.
struct RandomRegister {
  static let start = Day(year: 2026, month: 1, day: 1)!
  /// No event is later than this, so that nothing changes after it.
  static let end = start.adding(days: 900)

  private(set) var rulebook = Rulebook(requirements: [], histories: [:])
  private(set) var files: [PersonFile] = []
  private(set) var account: ReviewedAccount
  /// The days to ask about.
  private(set) var days: [Day] = []

  private var random: SeededGenerator
  private var histories: [SubjectCode: [Version]] = [:]

  init(seed: Int, people: Int = 3) {
    random = SeededGenerator(seed: seed)
    account = ReviewedAccount(lead: PersonNumber(stored: "P0"), operators: [], credentialsChanged: [])
    let requirements = (0..<random.number(1...3)).flatMap { requirementChain(code: "R\($0)") }
    for subject in Set(requirements.map(\.subject)).sorted() { histories[subject] = versions() }
    rulebook = Rulebook(
      requirements: requirements, histories: histories.mapValues { VersionHistory($0) })
    files = (0..<people).map { person(number: "P\($0)") }
    account = ReviewedAccount(
      lead: files[0].number,
      operators: files.flatMap { file in file.operatorships.map { (file.number, $0) } },
      credentialsChanged: (0..<random.number(0...2)).map { _ in day(0...400) })
    days = [day(100...400), day(100...500)]
  }

  private mutating func day(_ offsets: ClosedRange<Int>) -> Day {
    Self.start.adding(days: random.number(offsets))
  }

  /// A run of days that begins within the offsets, and ends or not.
  private mutating func range(_ offsets: ClosedRange<Int>, length: ClosedRange<Int>) -> DayRange {
    let first = day(offsets)
    return DayRange(first: first, last: random.once(in: 3) ? nil : first.adding(days: random.number(length)))
  }

  private mutating func requirementChain(code: String) -> [Requirement] {
    let subject = SubjectCode(stored: random.once(in: 4) ? "S0" : "S-\(code)")
    let first = Self.start.adding(days: random.once(in: 3) ? random.number(0...300) : -100)
    guard random.once(in: 2) else {
      return [
        requirement(code, subject, DayRange(first: first, last: random.once(in: 4) ? day(301...600) : nil))
      ]
    }
    let turn = first.adding(days: random.number(20...300))
    let gap = random.once(in: 2) ? 0 : random.number(1...20)
    return [
      requirement(code, subject, DayRange(first: first, last: turn)),
      requirement(code, subject, DayRange(first: turn.adding(days: 1 + gap), last: nil)),
    ]
  }

  private mutating func requirement(
    _ code: String, _ subject: SubjectCode, _ days: DayRange
  ) -> Requirement {
    let months = random.number(1...9)
    let renewal: Renewal =
      switch random.number(0...4) {
      case 0: .once
      case 1: .rolling(months: months)
      case 2, 3: .anchored(months: months)
      default: .fixed(Anniversary(month: random.number(1...12), day: random.number(1...28))!)
      }
    let categories: [Set<AttestRules.Category>] = [[], [], [.staff], [.governor, .parent]]
    let sites: [Set<SiteCode>] = [[], [], [], [SiteCode(stored: "S1")]]
    return Requirement(
      code: RequirementCode(stored: code), subject: subject,
      audience: Audience(
        categories: categories[random.number(0...3)], sites: sites[random.number(0...3)]),
      days: days, renewal: renewal, window: random.number(0...27), daysToComply: random.number(0...20),
      gates: !random.once(in: 4))
  }

  private mutating func versions() -> [Version] {
    var effective = Self.start.adding(days: -200)
    var published = effective
    return (1...random.number(1...3)).map { place in
      let version = Version(
        label: VersionLabel(stored: "V\(place)"), published: published, effective: effective,
        isMaterial: !random.once(in: 3))
      published = effective.adding(days: random.number(50...300))
      effective = published.adding(days: random.number(0...40))
      return version
    }
  }

  private mutating func person(number: String) -> PersonFile {
    var file = PersonFile(number: PersonNumber(stored: number))
    for _ in 0..<random.number(1...2) {
      let category: AttestRules.Category = [.staff, .governor, .parent][random.number(0...2)]
      file.appointments.append(
        Appointment(
          category: category, site: SiteCode(stored: "S\(random.number(1...2))"),
          days: range(-50...250, length: 30...500), manager: PersonNumber(stored: "P\(random.number(0...3))"))
      )
    }
    for _ in 0..<max(0, random.number(-1...2)) { file.absences.append(range(0...450, length: 0...60)) }
    let subjects = histories.keys.sorted()
    for entry in 1...random.number(1...7) {
      let subject = subjects[random.number(0...subjects.count - 1)]
      let versions = histories[subject] ?? []
      let version = random.number(0...versions.count - 1)
      let made = max(day(-100...450), versions[version].published)
      file.records.append(
        Record(
          number: RecordNumber(entry: Int64(entry)), subject: subject, version: version, day: made,
          satisfies: !random.once(in: 8),
          voided: random.once(in: 5) ? made.adding(days: random.number(0...150)) : nil))
    }
    for _ in 0..<max(0, random.number(-1...2)) {
      let code = rulebook.codes[random.number(0...rulebook.codes.count - 1)]
      file.exemptions.append(Exemption(requirement: code, days: range(0...400, length: 0...40)))
    }
    if !random.once(in: 3) { file.operatorships.append(operatorship()) }
    return file
  }

  private mutating func operatorship() -> Operatorship {
    let first = day(-100...300)
    return Operatorship(
      account: "@school", opened: Self.start.adding(days: 20), closed: nil, first: first,
      removed: random.once(in: 4) ? first.adding(days: random.number(0...300)) : nil)
  }
}
