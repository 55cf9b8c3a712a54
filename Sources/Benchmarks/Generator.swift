import AttestRules

/// Makes rosters and records of any size, the same ones for the same seed.
struct Generator {
  private var random: SplitMix
  let people: Int

  init(people: Int, seed: UInt64 = 20_260_901) {
    self.people = people
    random = SplitMix(state: seed)
  }

  private static let given = [
    "Siân", "Łukasz", "Aoife", "Priya", "Tom", "Grace", "Ieuan", "Farah", "Callum", "Megan", "Olivia",
    "George",
  ]
  private static let family = [
    "Llewellyn", "Żółtowski", "O'Brien", "Raman", "Ashworth", "Adeyemi", "ap Dŵr", "Hussain", "Reid", "Parry",
  ]
  private static let start = Day("2024-09-02") ?? .first
  private static let longAgo = Day("2019-09-02") ?? .first

  /// The number of the person at a place, from 0.
  static func number(_ place: Int) -> String {
    let digits = String(place)
    return "P" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
  }

  private static let rosterHeader =
    "person_number,given_name,family_name,email,login,category,site,department,job_title,post,line_manager,start,end\n"

  /// A roster in our own columns.
  mutating func roster(to put: (String) throws -> Void) rethrows {
    try put(Self.rosterHeader)
    for place in 0..<people { try put(rosterRow(place, isChanged: false)) }
  }

  /// The next roster of the same people: one in twenty has moved to another department, one in fifty is not in it, one
  /// in fifty is new, and a few rows have a day that does not exist.
  mutating func nextRoster(to put: (String) throws -> Void) rethrows {
    try put(Self.rosterHeader)
    for place in 0..<people {
      let row = rosterRow(place, isChanged: place % 20 == 7)
      if place % 50 != 13 { try put(row) }
    }
    for place in people..<people + people / 50 {
      let row = rosterRow(place, isChanged: false)
      try put(place % 1001 == 5 ? String(row.dropLast(2)) + ",2026-02-30\n" : row)
    }
  }

  private mutating func rosterRow(_ place: Int, isChanged: Bool) -> String {
    let given = Self.given[random.below(Self.given.count)]
    let family = Self.family[random.below(Self.family.count)]
    let site = "S\(random.below(40))"
    let usual = "D\(random.below(12))"
    let start = Self.start.adding(days: random.below(700) - 2000)
    return "\(Self.number(place)),\(given),\(family),p\(place)@example.org,u\(place),"
      + "\(place % 9 == 0 ? "volunteer" : "staff"),\(site),\(isChanged ? "Moved" : usual),Teacher,T\(place % 50),"
      + "\(Self.number(place / 12 % people)),\(start),\n"
  }

  /// Attestations in our own columns, three or so a person.
  mutating func attestations(to put: (String) throws -> Void) rethrows {
    try put("person_number,policy,version,day,outcome,evidence,reference,voided,reason\n")
    for place in 0..<people {
      for year in 0..<(2 + random.below(3)) where random.below(10) > 0 {
        let day = Self.start.adding(days: year * 260 + random.below(120))
        guard day.description < "2026-08-01" else { continue }
        try put("\(Self.number(place)),SM,V1,\(day),accepted,paper,,,\n")
      }
    }
  }

  /// Six years of attestations, nearly five a person; a few rows name somebody unknown or a day that does not exist.
  mutating func yearsOfAttestations(to put: (String) throws -> Void) rethrows {
    try put("person_number,policy,version,day,outcome,evidence,reference,voided,reason\n")
    for place in 0..<people {
      for year in 0..<6 where random.below(100) < 78 {
        let day = Self.longAgo.adding(days: year * 365 + random.below(200))
        try put("\(Self.number(place)),ICT,V\(1 + year / 3),\(day),accepted,paper,,,\n")
      }
      if place % 1001 == 5 { try put("X\(place),ICT,V1,2025-01-08,accepted,paper,,,\n") }
      if place % 1001 == 6 { try put("\(Self.number(place)),ICT,V1,2025-02-29,accepted,paper,,,\n") }
    }
  }

  /// Six years of completions, nearly two a person; a few rows have a version that does not exist.
  mutating func yearsOfCompletions(to put: (String) throws -> Void) rethrows {
    try put("person_number,course,version,day,outcome,score,evidence,reference,voided,reason\n")
    for place in 0..<people {
      for time in 0..<3 where random.below(100) < 64 {
        let day = Self.longAgo.adding(days: time * 700 + random.below(600))
        let passed = random.below(8) > 0
        try put(
          "\(Self.number(place)),SM-COURSE,V1,\(day),\(passed ? "passed,90" : "failed,50"),import,,,\n")
      }
      if place % 1001 == 5 {
        try put("\(Self.number(place)),SM-COURSE,V7,2025-01-08,passed,90,import,,,\n")
      }
    }
  }
}

/// A small generator of random numbers whose sequence never changes.
struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
